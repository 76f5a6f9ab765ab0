import type { NumberPlan, ValuePlan } from '../../../ir/arbitrary-plan.ts'
import { code, plain, support, type Fragment } from '../fragment.ts'
import type { Printer } from './scope.ts'
import { constraints, printValue } from './value.ts'

/** Numbers: the plain range, with the boundary values of the spec drawn often. */
export const printNumber: Printer<'number'> = (plan) => {
  const drawn = plan.multipleOf === undefined ? printRange(plan) : printMultiples(plan, plan.multipleOf)
  if (!plan.boundary) return drawn
  const bounds = constraints({
    min: plan.min,
    max: plan.max,
    minExcluded: plan.minExcluded ? plain('true') : undefined,
    maxExcluded: plan.maxExcluded ? plain('true') : undefined,
    step:
      plan.multipleOf === undefined
        ? plan.integer
          ? plain('1')
          : undefined
        : plain(String(plan.multipleOf)),
  })
  return code`${support('near')}(${printValue(plan.boundary)}, ${drawn}${bounds.text === '' ? '' : code`, ${bounds}`})`
}

const printRange = (plan: NumberPlan) => (plan.integer ? printIntegers(plan) : printDoubles(plan))

function printIntegers({ min, max, minExcluded, maxExcluded, hostile }: NumberPlan): Fragment {
  const low = wholeBound(min, minExcluded ? 1 : 0, 'ceil')
  const high = wholeBound(max, maxExcluded ? -1 : 0, 'floor')
  if (!low && !high && hostile) return code`${support('safeInteger')}()`
  if (!low && !high) return plain('fc.maxSafeInteger()')
  return code`fc.integer(${constraints({
    min: low ?? plain('Number.MIN_SAFE_INTEGER'),
    max: high ?? plain('Number.MAX_SAFE_INTEGER'),
  })})`
}

/** fast-check wants whole bounds; excluded ones move by one. */
function wholeBound(
  bound: ValuePlan | undefined,
  shift: number,
  round: 'ceil' | 'floor',
): Fragment | undefined {
  if (!bound) return undefined
  if (bound.kind === 'code') {
    const whole = code`Math.${round}(${printValue(bound)})`
    return shift === 0
      ? whole
      : code`${shift > 0 ? 'Math.floor' : 'Math.ceil'}(${printValue(bound)}) ${shift > 0 ? '+ 1' : '- 1'}`
  }
  const value = Number(bound.value)
  if (!Number.isFinite(value)) return undefined
  const whole = Math[round](value)
  const moved = shift !== 0 && whole === value ? whole + shift : whole
  return plain(String(Math.max(Number.MIN_SAFE_INTEGER, Math.min(Number.MAX_SAFE_INTEGER, moved + 0))))
}

function printDoubles(plan: NumberPlan): Fragment {
  const bounds = doubleBounds(plan)
  const drawn = plan.finite ? printFinite(plan, bounds) : code`fc.double(${constraints(bounds)})`
  const { max, maxExcluded } = plan
  return maxExcluded && max?.kind === 'code'
    ? code`${drawn}.filter((value) => value < ${printValue(max)})`
    : drawn
}

/** fast-check counts -0 as less than 0, which it is not: below an excluded 0 comes the least of the numbers. */
function doubleBounds({ min, max, minExcluded, maxExcluded }: NumberPlan): Bounds {
  const belowZero = maxExcluded && max?.kind === 'data' && max.value === 0
  return {
    min,
    max: belowZero ? plain('-Number.MIN_VALUE') : max,
    minExcluded: minExcluded ? plain('true') : undefined,
    maxExcluded: maxExcluded && !belowZero ? plain('true') : undefined,
  }
}

type Bounds = Parameters<typeof constraints>[0]

function printFinite({ hostile, min }: NumberPlan, bounds: Bounds): Fragment {
  if (hostile) return code`${support('finiteNumber')}(${constraints(bounds)})`
  const tame = code`fc.double(${constraints({ ...bounds, noNaN: plain('true'), noDefaultInfinity: plain('true') })})`
  const mayBeNegativeZero = !min || (min.kind === 'data' && Number(min.value) < 0)
  return mayBeNegativeZero ? code`${tame}.map((value) => value + 0)` : tame
}

/** Whole numbers of steps, scaled by a whole factor and divided once: no rounding dust. */
function printMultiples(plan: NumberPlan, step: number): Fragment {
  const [factor, divisor] = asFraction(step)
  const inSteps = (bound: ValuePlan | undefined, round: 'ceil' | 'floor', excluded: boolean) => {
    if (!bound) return undefined
    const strict = excluded ? (round === 'ceil' ? 'floor' : 'ceil') : round
    const shift = excluded ? (round === 'ceil' ? ' + 1' : ' - 1') : ''
    if (bound.kind === 'code') return code`Math.${strict}((${printValue(bound)}) / ${step})${shift}`
    const whole =
      Math[strict](roundDust(Number(bound.value) / step)) + (excluded ? (round === 'ceil' ? 1 : -1) : 0)
    return plain(String(whole + 0))
  }
  const most = Math.floor(Number.MAX_SAFE_INTEGER / factor)
  const steps = code`fc.integer(${constraints({
    min: inSteps(plan.min, 'ceil', plan.minExcluded) ?? plain(String(-most)),
    max: inSteps(plan.max, 'floor', plan.maxExcluded) ?? plain(String(most)),
  })})`
  if (factor === 1 && divisor === 1) return steps
  const scaled = [factor === 1 ? 'steps' : `steps * ${factor}`, divisor === 1 ? '' : ` / ${divisor}`].join('')
  return code`${steps}.map((steps) => ${factor !== 1 && divisor !== 1 ? scaled.replace(/^(.*) \//, '($1) /') : scaled})`
}

/** 0.3 / 0.1 is 2.9999999999999996: a quotient that close to a whole number means that number. */
function roundDust(quotient: number): number {
  const whole = Math.round(quotient)
  return Math.abs(quotient - whole) <= Math.abs(whole) * 4 * Number.EPSILON ? whole : quotient
}

/** A decimal step as a fraction of whole numbers: 0.05 is 5 / 100. */
function asFraction(step: number): readonly [number, number] {
  let divisor = 1
  while (divisor < 1e15 && !Number.isInteger(roundDust(step * divisor))) divisor *= 10
  return [Math.abs(Math.round(step * divisor)), divisor]
}
