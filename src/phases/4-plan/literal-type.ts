import type { CodeText } from '../../ir/leaf-plan.ts'
import type { Data } from '../../ir/source.ts'
import type { TypeNode } from '../../ir/type-model.ts'
import type { Wanted } from './arbitraries/handler.ts'
import { declaredType } from './declared-type.ts'
import { resolved } from './type-at.ts'

/**
 * The type that a value of the spec must be seen as: the one declared, or, where TypeScript would widen the literals
 * in a list, the one that its place asks for.
 */
export function literalType(wanted: Wanted, values: readonly Data[]): CodeText | undefined {
  const { type: declared } = declaredType(wanted)
  const isList = values.some((value) => Array.isArray(value))
  if (declared || !wanted.type || !isList) return declared
  const text = textOf(wanted, wanted.type)
  return text === undefined ? undefined : { text, uses: [] }
}

/** Undefined where more than literals, primitives and lists of them is in it, or where it leads back to itself. */
function textOf(
  wanted: Wanted,
  node: TypeNode,
  around: ReadonlySet<TypeNode> = new Set(),
): string | undefined {
  const here = resolved(wanted.context, node)
  if (around.has(here)) return undefined
  const within = new Set([...around, here])
  const joined = (members: readonly TypeNode[]) =>
    joinedText(members.map((each) => textOf(wanted, each, within)))
  if (here.kind === 'literal') return JSON.stringify(here.value)
  if (here.kind === 'string' || here.kind === 'number' || here.kind === 'boolean' || here.kind === 'null')
    return here.brand === undefined ? here.kind : undefined
  if (here.kind === 'array') {
    const element = joined([here.element])
    return element === undefined ? undefined : `${here.readonly ? 'readonly ' : ''}(${element})[]`
  }
  if (here.kind === 'union') return joined(here.members)
  if (here.kind !== 'tuple' || here.elements.some(({ optional, rest }) => optional || rest)) return undefined
  const elements = here.elements.map(({ type }) => textOf(wanted, type, within))
  if (elements.includes(undefined)) return undefined
  return `${here.readonly ? 'readonly ' : ''}[${elements.join(', ')}]`
}

const joinedText = (texts: readonly (string | undefined)[]): string | undefined =>
  texts.includes(undefined) ? undefined : texts.join(' | ')
