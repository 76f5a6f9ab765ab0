import type { ArbitraryPlan } from '../../../../ir/arbitrary-plan.ts'
import type { ValuePlan } from '../../../../ir/leaf-plan.ts'
import type { Limit } from '../../../../ir/schema-model.ts'
import type { SchemaPlace } from '../place.ts'
import { isVast } from '../rules/amounts.ts'
import type { Shape } from '../shape.ts'
import { isNone, keep } from './conditions.ts'

/** Numbers between bounds, in steps. */
export function planNumber(wanted: Shape, { hostile, dialect }: SchemaPlace): ArbitraryPlan {
  const shape = dialect === 'zod' && wanted.offSteps.length > 0 ? nearZero(wanted) : wanted
  const { low, high, integer, offSteps, excluded, conditions } = shape
  const [step, ...others] = stepsOf(shape)
  const plan: ArbitraryPlan = {
    kind: 'number',
    integer: integer === true && step === undefined && !(dialect === 'json' && isVast(shape)),
    min: valueOf(low),
    max: valueOf(high),
    minExcluded: low?.excluded ?? false,
    maxExcluded: high?.excluded ?? false,
    multipleOf: step === undefined ? undefined : { kind: 'data', value: step },
    finite: true,
    hostile,
    boundary: undefined,
  }
  const whole = integer === false ? ['!Number.isInteger(value)'] : []
  const stepped = others.map((other) => `Number.isInteger(value / ${other})`)
  const off = offSteps.map((each) => isBetween(each, integer !== false))
  return keep(plan, [...whole, ...stepped, ...off, ...isNone(excluded), ...conditions])
}

/** To divide what is no whole number leaves dust: what is between two multiples is so by far more. */
const isBetween = (step: number, areSteps: boolean) =>
  Number.isInteger(step) && areSteps
    ? `!Number.isInteger(value / ${step})`
    : `Math.abs(value / ${step} - Math.round(value / ${step})) > 1e-6`

/** Zod takes great fractions for multiples of a small step, as floating point makes them. */
function nearZero(shape: Shape): Shape {
  const far = 1e6
  const [low, high] = [Number(shape.low?.value ?? -Infinity), Number(shape.high?.value ?? Infinity)]
  if (low >= far / 2 || high <= -far / 2) return shape
  return {
    ...shape,
    low: low < -far ? { value: -far, excluded: false } : shape.low,
    high: high > far ? { value: far, excluded: false } : shape.high,
  }
}

const valueOf = (limit: Limit | undefined): ValuePlan | undefined =>
  limit && { kind: 'data', value: Number(limit.value) }

/** All steps as one where that can be told. */
function stepsOf({ steps, offSteps, integer }: Shape): readonly number[] {
  const [off] = offSteps
  // Between the multiples: halves of the step, of which every second is none.
  if (steps.length === 0) return off !== undefined && integer === undefined ? [off / 2] : []
  const all = integer === true ? [1, ...steps] : steps
  const scale = 10 ** Math.max(...all.map(decimals))
  if (scale > 1e9) return all
  const joined = all.map((step) => BigInt(Math.round(step * scale))).reduce((a, b) => (a * b) / divisor(a, b))
  if (joined % BigInt(scale) === 0n) return [Number(joined / BigInt(scale))]
  return Number.isSafeInteger(Number(joined)) ? [Number(joined) / scale] : all
}

const decimals = (step: number): number => {
  const [, fraction = '', exponent = '0'] = /^\d*\.?(\d*)(?:e([+-]?\d+))?$/.exec(String(step)) ?? []
  return Math.max(0, fraction.length - Number(exponent))
}

const divisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : divisor(b, a % b))

/** Integers of any size. */
export function planBigint({ low, high, excluded, conditions, bigSteps }: Shape): ArbitraryPlan {
  const bound = (limit: Limit | undefined, shift: bigint): ValuePlan | undefined =>
    limit && {
      kind: 'code',
      text: `${BigInt(limit.value) + (limit.excluded ? shift : 0n)}n`,
      uses: [],
    }
  const [step, ...others] = bigSteps
  const multipleOf: ValuePlan | undefined =
    step === undefined ? undefined : { kind: 'code', text: `${step}n`, uses: [] }
  const plan: ArbitraryPlan = {
    kind: 'bigint',
    min: bound(low, 1n),
    max: bound(high, -1n),
    ...(multipleOf && { multipleOf }),
  }
  const stepped = others.map((other) => `value % ${other}n === 0n`)
  return keep(plan, [...stepped, ...isNone(excluded), ...conditions])
}

export function planDate({ low, high, conditions }: Shape, { hostile }: SchemaPlace): ArbitraryPlan {
  const bound = (limit: Limit | undefined, shift: number): ValuePlan | undefined =>
    limit && {
      kind: 'data',
      value: new Date(Number(limit.value) + (limit.excluded ? shift : 0)).toISOString(),
    }
  const plan: ArbitraryPlan = {
    kind: 'date',
    min: bound(low, 1),
    max: bound(high, -1),
    finite: true,
    hostile,
    boundary: undefined,
  }
  return keep(plan, conditions)
}
