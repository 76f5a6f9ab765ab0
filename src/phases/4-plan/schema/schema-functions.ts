import type { CodeText } from '../../../ir/leaf-plan.ts'
import { rootKey, type Schemas } from '../../../ir/schema-model.ts'
import { componentsIn, schemaType } from '../../../ir/schema-type.ts'
import type { Located, SourceRange } from '../../../ir/source.ts'
import type { ArbitrarySpec, FactorySpec } from '../../../ir/arbitrary-spec.ts'
import { camel, pascal, type FunctionNames } from '../function-names.ts'
import { isUnrefined } from './is-unrefined.ts'

/** What the components of schemas are called in the factories file. */
export interface SchemaFunctions {
  readonly schemas: Schemas
  /** The component that a source of the spec means. */
  readonly idOf: (source: ArbitrarySpec['source']) => string | undefined
  readonly functionOf: (id: string) => string
  readonly brokenFunctionOf: (id: string) => string
  /** Where the spec asks for a component, or for one that leads to it. */
  readonly rangeOf: (id: string) => SourceRange | undefined
  /** Whether this is told for the first time. */
  readonly isNews: (fault: string) => boolean
  /** The type of a component's values; asks for its declaration. */
  readonly typeOf: (id: string) => CodeText | undefined
  /** Functions that were asked for and are not planned yet; empties the list. */
  readonly takeNeeded: () => { readonly valid: readonly string[]; readonly broken: readonly string[] }
  /** Declarations of the types that were asked for. */
  readonly declarations: () => readonly {
    readonly name: string
    readonly text: string
    readonly uses: readonly string[]
  }[]
}

/** Names for functions and types of schemas, which hide no export of the subject: a factory that is nothing but a schema lends it its own. */
export function schemaFunctions(
  schemas: Schemas,
  factories: readonly FactorySpec[],
  { names, exports }: { readonly names: FunctionNames; readonly exports: ReadonlySet<string> },
): SchemaFunctions {
  const told = new Set<string>()
  const { idOf, rangeOf } = askedRoots(schemas)
  const lent = new Map(
    factories.flatMap(({ name, params, arbitrary }): [string, string][] => {
      const id = idOf(arbitrary.source)
      const isWhole = id !== undefined && params.length === 0 && isUnrefined(arbitrary) && !arbitrary.declared
      return isWhole && !arbitrary.invalid ? [[id, names.factory(name.text)]] : []
    }),
  )
  const valid = namer((id) => {
    const name = schemas.components.get(id)?.name ?? 'schema'
    return names.claim(camel(name), `any${pascal(name)}`)
  }, lent)
  const broken = namer((id) => {
    const name = pascal(lent.get(id) ?? schemas.components.get(id)?.name ?? 'schema')
    return names.claim(`broken${name}`, `anyBroken${name}`)
  }, new Map())
  const types = namer((id) => {
    const name = pascal(schemas.components.get(id)?.name ?? 'Schema')
    return exports.has(name)
      ? names.claim(`${name}Input`, `${name}Schema`)
      : names.claim(name, `${name}Input`)
  }, new Map())
  const typeOf = (id: string): CodeText | undefined => {
    const component = schemas.components.get(id)
    if (!component) return undefined
    if (component.dialect === 'zod') return component.type
    for (const inner of componentsIn(component.node, schemas.components)) types.of(inner)
    return { text: types.of(id), uses: [types.of(id)] }
  }
  const nodeOf = (id: string) => schemas.components.get(id)?.node
  return {
    schemas,
    idOf,
    functionOf: valid.of,
    brokenFunctionOf: broken.of,
    rangeOf,
    isNews: (fault) => !told.has(fault) && told.add(fault) !== undefined,
    typeOf,
    takeNeeded: () => ({ valid: valid.takeNew(), broken: broken.takeNew() }),
    declarations: () =>
      types.all().flatMap(([id, name]) => {
        const node = nodeOf(id)
        if (!node) return []
        const uses = [...componentsIn(node, schemas.components)].map(types.of).filter((use) => use !== name)
        return [{ name, text: schemaType(node, { nameOf: types.of, nodeOf }), uses }]
      }),
  }
}

/** The components that sources mean, and where each was asked for first. */
function askedRoots(schemas: Schemas): Pick<SchemaFunctions, 'idOf' | 'rangeOf'> {
  const ranges = new Map<string, SourceRange>()
  const leadsTo = (from: string, id: string) => {
    const node = schemas.components.get(from)?.node
    return from === id || (node !== undefined && componentsIn(node, schemas.components).has(id))
  }
  return {
    idOf: (source) => {
      const id = rootOf(source, schemas)
      if (id !== undefined && 'from' in source && !ranges.has(id)) ranges.set(id, source.from.range)
      return id
    },
    rangeOf: (id) => [...ranges].find(([root]) => leadsTo(root, id))?.[1],
  }
}

function rootOf(source: ArbitrarySpec['source'], { roots }: Schemas): string | undefined {
  const of = (kind: 'schema' | 'zod', from: Located) => roots.get(rootKey(kind, from))
  return source.kind === 'schema' || source.kind === 'zod' ? of(source.kind, source.from) : undefined
}

/** Gives each component one name, and remembers which of them are new. */
function namer(make: (id: string) => string, known: ReadonlyMap<string, string>) {
  const given = new Map(known)
  let fresh: string[] = []
  return {
    of: (id: string): string => {
      const name = given.get(id)
      if (name !== undefined) return name
      const made = make(id)
      given.set(id, made)
      fresh.push(id)
      return made
    },
    takeNew: (): readonly string[] => {
      const list = fresh
      fresh = []
      return list
    },
    all: (): readonly (readonly [string, string])[] => [...given],
  }
}
