import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { NumberPlan, ValuePlan } from '../../../ir/leaf-plan.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import { boundsCondition } from '../conditions/condition-of.ts'
import { hasTexts } from '../patterns/texts-of.ts'
import { regexParts } from '../patterns/regex-parts.ts'
import { bare, type Typed, type TypeHandler } from './handler.ts'

type Part = string | TypeNode

/** Template literal types: the fixed parts joined with drawn ones; lengths and patterns filter what comes of it. */
export const planTemplate: TypeHandler<'template'> = (node, typed) => {
  const { parts } = node
  const holes = parts.filter((part) => typeof part !== 'string')
  const free = holes.length < 2 || holes.every((hole) => hole.kind === 'string')
  const planPart = (part: TypeNode, index: number) =>
    free ? typed.planType(part, bare(typed)) : narrow(part, parts[index + 1], typed)
  const plan: ArbitraryPlan = {
    kind: 'template',
    parts: parts.map((part, index) => (typeof part === 'string' ? part : planPart(part, index))),
  }
  checkPattern(node, typed)
  const condition = boundsCondition(typed.spec, { context: typed.context, name: 'value', node })
  return condition ? { kind: 'filtered', arbitrary: plan, condition, from: [] } : plan
}

/** A pattern that no text with these fixed parts matches. */
function checkPattern({ parts }: Extract<TypeNode, { kind: 'template' }>, { context, spec }: Typed): void {
  const { pattern } = spec.bounds
  if (pattern?.kind !== 'data') return
  const shape = parts.map((part) => (typeof part === 'string' ? part.replaceAll(/[^\w\s]/g, '\\$&') : '[^]*'))
  const own = { source: `^${shape.join('')}$`, flags: '' }
  if (hasTexts({ all: [own, regexParts(String(pattern.value))] }) !== false) return
  const reason = 'no text of this template matches the pattern'
  context.report(diagnostic('plan/no-value', pattern.range, { reason }))
}

/**
 * The compiler reads such text from the left, and ends each part at the first place where the text after it stands: a
 * part must not hold that text itself.
 */
function narrow(part: TypeNode, next: Part | undefined, typed: Typed): ArbitraryPlan {
  // Before another hole there is one character, and a number of one character is a digit.
  const isDigit = next !== undefined && typeof next !== 'string'
  if (part.kind === 'number')
    return { ...natural, hostile: typed.place.hostile, ...(isDigit && { max: { kind: 'data', value: 9 } }) }
  if (part.kind === 'bigint')
    return { kind: 'bigint', min: bigint('0n'), max: isDigit ? bigint('9n') : undefined }
  const drawn = typed.planType(part, bare(typed))
  if (next === undefined || (part.kind !== 'string' && part.kind !== 'cased')) return drawn
  const condition =
    typeof next === 'string' ? `!value.includes(${JSON.stringify(next)})` : 'value.length === 1'
  return { kind: 'filtered', arbitrary: drawn, condition: { text: condition, uses: [] }, from: [] }
}

const bigint = (text: string): ValuePlan => ({ kind: 'code', text, uses: [] })

const natural: NumberPlan = {
  kind: 'number',
  integer: true,
  min: { kind: 'data', value: 0 },
  max: undefined,
  minExcluded: false,
  maxExcluded: false,
  multipleOf: undefined,
  finite: true,
  hostile: true,
  boundary: undefined,
}
