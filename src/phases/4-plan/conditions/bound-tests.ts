import type { Data } from '../../../ir/source.ts'
import type { BoundKeyword } from '../../../ir/arbitrary-spec.ts'
import { timeOf } from '../../../ir/time-of.ts'
import { asFraction, stepsTo } from '../../../ir/fraction.ts'
import { regexParts } from '../patterns/regex-parts.ts'

/** What a keyword asks of a value: as TypeScript over a value and a bound, and of YAML data at once. */
interface BoundTest {
  readonly text: (value: string, bound: string) => string
  readonly holds: (value: Data, bound: Data) => boolean
}

const compared = (operator: string, holds: (value: number, bound: number) => boolean): BoundTest => ({
  text: (value, bound) => `${value} ${operator} ${bound}`,
  holds: (value, bound) => {
    const [left, right] = [comparable(value), comparable(bound)]
    return left !== undefined && right !== undefined && holds(left, right)
  },
})

const measured = (operator: string, holds: (size: number, bound: number) => boolean): BoundTest => ({
  text: (value, bound) => `${value}.length ${operator} ${bound}`,
  holds: (value, bound) =>
    (typeof value === 'string' || Array.isArray(value)) && holds(value.length, Number(bound)),
})

/** A multiple of a decimal is a whole number of steps, divided once: there is no rest to look at, only the same number. */
function multipleText(value: string, bound: string): string {
  if (bound.endsWith('n')) return `${value} % ${bound} === 0n`
  const step = Number(bound)
  if (Number.isNaN(step)) return `Math.round(${value} / ${bound}) * ${bound} === ${value}`
  const [numerator, divisor] = asFraction(step)
  if (divisor === 1) return `${value} % ${bound} === 0`
  const steps = numerator === 1 ? `${value} * ${divisor}` : `(${value} * ${divisor}) / ${numerator}`
  const back = numerator === 1 ? '' : ` * ${numerator}`
  return `(Math.round(${steps})${back}) / ${divisor} === ${value}`
}

/** Numbers as they are, dates as their time. */
export function comparable(value: Data): number | undefined {
  return typeof value === 'number' ? value : timeOf(value)
}

/** Keywords that are absent say nothing that a value could be tested for. */
export const boundTests: Readonly<Partial<Record<BoundKeyword, BoundTest>>> = {
  minimum: compared('>=', (value, bound) => value >= bound),
  maximum: compared('<=', (value, bound) => value <= bound),
  exclusiveMinimum: compared('>', (value, bound) => value > bound),
  exclusiveMaximum: compared('<', (value, bound) => value < bound),
  multipleOf: {
    text: multipleText,
    holds: (value, bound) =>
      typeof value === 'number' &&
      stepsTo(value, Number(bound), 'ceil') === stepsTo(value, Number(bound), 'floor'),
  },
  minLength: measured('>=', (size, bound) => size >= bound),
  maxLength: measured('<=', (size, bound) => size <= bound),
  minItems: measured('>=', (size, bound) => size >= bound),
  maxItems: measured('<=', (size, bound) => size <= bound),
  pattern: {
    text: (value, bound) => `${bound}.test(${value})`,
    holds: (value, bound) => typeof value === 'string' && regexOf(String(bound)).test(value),
  },
  uniqueItems: {
    text: (value, bound) => (bound === 'true' ? `isUnique(${value})` : `(!${bound} || isUnique(${value}))`),
    holds: (value, bound) =>
      bound !== true ||
      (Array.isArray(value) &&
        new Set(value.map((item: Data) => JSON.stringify(item))).size === value.length),
  },
}

/** Without the flags that make a regular expression remember where it was. */
export function regexOf(written: string): RegExp {
  const { source, flags } = regexParts(written)
  return new RegExp(source, flags.replaceAll(/[gy]/g, ''))
}
