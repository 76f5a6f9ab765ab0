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

/** Undefined where more than literals, primitives and lists of them is in it. */
function textOf(wanted: Wanted, node: TypeNode): string | undefined {
  const here = resolved(wanted.context, node)
  if (here.kind === 'literal') return JSON.stringify(here.value)
  if (here.kind === 'string' || here.kind === 'number' || here.kind === 'boolean' || here.kind === 'null')
    return here.brand === undefined ? here.kind : undefined
  if (here.kind === 'array') return around(here.readonly ? 'readonly (' : '(', [here.element], ')[]', wanted)
  if (here.kind === 'union') return around('', here.members, '', wanted)
  if (here.kind !== 'tuple' || here.elements.some(({ optional, rest }) => optional || rest)) return undefined
  const elements = here.elements.map(({ type }) => textOf(wanted, type))
  if (elements.includes(undefined)) return undefined
  return `${here.readonly ? 'readonly ' : ''}[${elements.join(', ')}]`
}

function around(
  before: string,
  members: readonly TypeNode[],
  after: string,
  wanted: Wanted,
): string | undefined {
  const texts = members.map((member) => textOf(wanted, member))
  return texts.includes(undefined) ? undefined : `${before}${texts.join(' | ')}${after}`
}
