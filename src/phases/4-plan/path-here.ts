import type { ArbitrarySpec } from '../../ir/arbitrary-spec.ts'
import type { PropertyNode, TypeNode } from '../../ir/type-model.ts'
import type { PlanContext } from './context.ts'
import { opened } from './opened.ts'
import { anyElement, elementAt, indexIn, resolved, typeAt } from './type-at.ts'

/** A place on a path into the values of an arbitrary: what is said of it, and of what type it is. */
export interface PathHere {
  readonly spec: ArbitrarySpec | undefined
  readonly type: TypeNode | undefined
  /** The names that follow. */
  readonly path: readonly string[]
  /** How many names lie before. */
  readonly passed: number
}

export interface OpenPlace {
  readonly spec: ArbitrarySpec | undefined
  /** Of a union the member that has what the path leads to; undefined when nothing is known. */
  readonly node: TypeNode | undefined
  readonly isList: boolean
}

/** Looks at a place: its factory and its type are followed to what they stand for. */
export function openPlace(context: PlanContext, here: PathHere): OpenPlace {
  const spec = here.spec && opened(context, here.spec)
  const type = (spec && context.model.types.get(spec.id)) ?? here.type
  const node = type && memberAt(context, resolved(context, type), here.path)
  return { spec, node, isList: node ? node.kind === 'array' : isListSpec(spec) }
}

const isListSpec = (spec: ArbitrarySpec | undefined) => spec?.items !== undefined && !spec.places

function memberAt(context: PlanContext, node: TypeNode, path: readonly string[]): TypeNode | undefined {
  if (node.kind !== 'union') return node.kind === 'unknown' ? undefined : node
  const member = node.members.find((each) => typeAt(context, each, path) !== undefined)
  return member && resolved(context, member)
}

/** The elements of the list at a place, or the one that the path names by its index. */
export function elementsAt({ path, passed }: PathHere, { spec, node }: OpenPlace): PathHere {
  const [name = ''] = path
  const isNamed = name === anyElement || indexIn(name) !== undefined
  return {
    spec: spec?.fields.find((each) => each.name.text === name)?.arbitrary ?? spec?.items,
    type: node?.kind === 'array' ? node.element : undefined,
    path: isNamed ? path.slice(1) : path,
    passed: isNamed ? passed + 1 : passed,
  }
}

export interface FieldPlace extends PathHere {
  readonly property: Pick<PropertyNode, 'type' | 'optional'> | undefined
}

const fieldIn = (node: TypeNode | undefined, name: string): FieldPlace['property'] =>
  node?.kind === 'tuple'
    ? elementAt(node, name)
    : node?.kind === 'object'
      ? node.properties.find((each) => each.name === name)
      : undefined

/** The field of the object at a place that the path names next. */
export function fieldAt({ path, passed }: PathHere, { spec, node }: OpenPlace): FieldPlace {
  const [name] = path
  const property = name === undefined ? undefined : fieldIn(node, name)
  const said = spec?.fields.find((each) => each.name.text === name)?.arbitrary
  return { spec: said, type: property?.type, property, path: path.slice(1), passed: passed + 1 }
}
