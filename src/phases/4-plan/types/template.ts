import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { NumberPlan, ValuePlan } from '../../../ir/leaf-plan.ts'
import type { TypeNode } from '../../../ir/type-model.ts'
import { boundsCondition } from '../conditions/condition-of.ts'
import { hasTexts } from '../patterns/texts-of.ts'
import { regexParts } from '../patterns/regex-parts.ts'
import { templatePattern } from '../shapes/template-pattern.ts'
import { numberIn } from '../value-of.ts'
import { lengthened } from './template-lengths.ts'
import { bare, type Typed, type TypeHandler } from './handler.ts'

type Part = string | TypeNode

type Template = Extract<TypeNode, { kind: 'template' }>

/** Template literal types: the fixed parts joined with drawn ones; lengths and patterns filter what comes of it. */
export const planTemplate: TypeHandler<'template'> = (node, typed) => {
  if (hasNoTexts(node, typed)) reportNoTexts(typed)
  const condition = boundsCondition(typed.spec, { context: typed.context, name: 'value', node })
  const plan = joinedParts(node, typed)
  return condition ? { kind: 'filtered', arbitrary: plan, condition, from: [] } : plan
}

/** The parts alone, of which an open one has about the lengths that are asked for. */
export function joinedParts({ parts }: Template, typed: Typed): ArbitraryPlan {
  const holes = parts.filter((part) => typeof part !== 'string')
  const free = holes.length < 2 || holes.every((hole) => hole.kind === 'string')
  const planPart = (part: TypeNode, index: number) =>
    free ? typed.planType(part, lengthened(part, parts, typed)) : narrow(part, parts[index + 1], typed)
  return {
    kind: 'template',
    parts: parts.map((part, index) => (typeof part === 'string' ? part : planPart(part, index))),
  }
}

/** Whether no text of this form has the pattern or the lengths that are asked for. */
export function hasNoTexts({ parts }: Template, { spec }: Typed): boolean {
  const { pattern, minLength, maxLength } = spec.bounds
  if (![pattern, minLength, maxLength].some((bound) => bound?.kind === 'data')) return false
  const [least, most] = [numberIn(minLength) ?? 0, numberIn(maxLength) ?? Infinity]
  const all = [
    { source: templatePattern(parts), flags: '' },
    ...(pattern?.kind === 'data' ? [regexParts(String(pattern.value))] : []),
    ...(most <= mostUnits ? [{ source: `^[^]{${Math.min(least, most)},${most}}$`, flags: '' }] : []),
  ]
  return hasTexts({ all, least, most }) === false
}

/** Lengths are in units, of which a character may have two: up to so many they are told by a pattern. */
const mostUnits = 100

export function reportNoTexts({ context, spec }: Typed): void {
  const { pattern, minLength, maxLength } = spec.bounds
  const told = [pattern, maxLength, minLength].find((bound) => bound?.kind === 'data')
  const what = pattern?.kind === 'data' ? 'matches the pattern' : 'has such a length'
  const at = told?.kind === 'data' ? told.range : spec.range
  context.report(diagnostic('plan/no-value', at, { reason: `no text of this template ${what}` }))
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
