import type { NumberPlan, ValuePlan } from '../../../ir/leaf-plan.ts'
import { asFraction, stepsTo } from '../../../ir/fraction.ts'
import { code, plain, support, type Fragment } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import type { Printer } from './scope.ts'
import { constraints, printValue, ranged } from './value.ts'

/** Numbers: the plain range, with the boundary values of the spec drawn often. */
export const printNumber: Printer<'number'> = (plan) => {
  const drawn = plan.multipleOf === undefined ? printRange(plan) : printMultiples(plan, plan.multipleOf)
  if (!plan.boundary) return drawn
  const step = plan.multipleOf ? printValue(plan.multipleOf) : plan.integer ? plain('1') : undefined
  const bounds = constraints({ ...boundsOf(plan), step })
  return code`${support('near')}(${[plain(stringLiteral(plan.boundary.name)), printValue(plan.boundary.list), drawn, bounds].filter(isPresent)})`
}

const isPresent = ({ text }: Fragment) => text !== ''

type Bounds = Parameters<typeof constraints>[0]

const boundsOf = ({ min, max, minExcluded, maxExcluded }: NumberPlan): Bounds => ({
  min,
  max,
  minExcluded: minExcluded ? plain('true') : undefined,
  maxExcluded: maxExcluded ? plain('true') : undefined,
})

const printRange = (plan: NumberPlan) => (plan.integer ? printIntegers(plan) : printDoubles(plan))

/** Between computed bounds the support file looks for whole ones, and says so where nothing lies between. */
function printIntegers(plan: NumberPlan): Fragment {
  const { min, max, hostile } = plan
  const isComputed = min?.kind === 'code' || max?.kind === 'code'
  const isWide = !hostile && !(min && max)
  return isComputed && !isWide
    ? code`${support('integerWithin')}(${constraints(boundsOf(plan))})`
    : printWholeRange(plan)
}

function printWholeRange({ min, max, minExcluded, maxExcluded, hostile }: NumberPlan): Fragment {
  const low = wholeBound(min, minExcluded ? 1 : 0, 'ceil')
  const high = wholeBound(max, maxExcluded ? -1 : 0, 'floor')
  if (!low && !high && hostile) return code`${support('safeInteger')}()`
  if ((!low || !high) && !hostile)
    return code`${support('calmInteger')}(${constraints({ min: low, max: high })})`
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
  const { max, maxExcluded } = plan
  const bounds = doubleBounds(plan)
  const drawn = printFinite(plan, bounds)
  const below =
    maxExcluded && max?.kind === 'code'
      ? code`${support('filtered')}(${drawn}, (value) => value < ${printValue(max)})`
      : drawn
  return plan.finite ? below : withoutEnd(plan, below)
}

/** fast-check counts -0 as less than 0, which it is not: below an excluded 0 comes the least of the numbers. */
function doubleBounds(plan: NumberPlan): Bounds {
  const { max, maxExcluded } = plan
  const belowZero = maxExcluded && max?.kind === 'data' && max.value === 0
  return belowZero
    ? { ...boundsOf(plan), max: plain('-Number.MIN_VALUE'), maxExcluded: undefined }
    : boundsOf(plan)
}

function printFinite(plan: NumberPlan, bounds: Bounds): Fragment {
  const told = { low: plan.min, high: plan.max }
  if (plan.hostile) return code`${support('finiteNumber')}(${ranged(bounds, told)})`
  return isFarFromZero(plan)
    ? code`fc.double(${ranged({ ...bounds, noNaN: plain('true'), noDefaultInfinity: plain('true') }, told)})`
    : code`${support('calmNumber')}(${ranged(bounds, told)})`
}

/** Or so near that there is nothing else. */
function isFarFromZero({ min, max }: NumberPlan): boolean {
  const [low, high] = [min, max].map((bound) => (bound?.kind === 'data' ? Number(bound.value) : undefined))
  const isTiny = low !== undefined && high !== undefined && Math.max(Math.abs(low), Math.abs(high)) < 1e-300
  return isTiny || (low !== undefined && low > 1e-300) || (high !== undefined && high < -1e-300)
}

/** NaN, and the infinities on sides without a bound. */
function withoutEnd({ min, max }: NumberPlan, drawn: Fragment): Fragment {
  const others = ['NaN', ...(max ? [] : ['Infinity']), ...(min ? [] : ['-Infinity'])]
  return code`fc.oneof({ arbitrary: ${drawn}, weight: 9 }, { arbitrary: fc.constantFrom(${others.join(', ')}), weight: 1 })`
}

/** Whole numbers of steps, scaled by a whole factor and divided once: no rounding dust. */
function printMultiples(plan: NumberPlan, step: ValuePlan): Fragment {
  const isKnown = [step, plan.min, plan.max].every((each) => each?.kind !== 'code')
  if (step.kind === 'code' || !isKnown) {
    const bounds = ranged(boundsOf(plan), { low: plan.min, high: plan.max })
    return code`${support('multiplesOf')}(${[printValue(step), bounds].filter(({ text }) => text !== '')})`
  }
  const { min, max, minExcluded, maxExcluded } = plan
  const [factor, divisor] = asFraction(Number(step.value))
  const most = BigInt(Math.floor(Number.MAX_SAFE_INTEGER / factor))
  const first = min && inSteps(min, Number(step.value), { excluded: minExcluded, round: 'ceil' })
  const last = max && inSteps(max, Number(step.value), { excluded: maxExcluded, round: 'floor' })
  const times = timesFor({ first, last, most })
  const low = atLeast(first && ceiling(first, times), -most)
  const high = atMost(last && -ceiling(-last, times), most)
  const steps = code`fc.integer({ min: ${String(low)}, max: ${String(high)} })`
  if (factor === 1 && divisor === 1 && times === 1n) return steps
  return code`${steps}.map((steps) => ${scaled(factor * Number(times), divisor)})`
}

interface Steps {
  readonly first: bigint | undefined
  readonly last: bigint | undefined
  /** So many are whole numbers that are exact. */
  readonly most: bigint
}

/** Beyond the safe integers steps are taken several at a time, a power of two: what they come to is exact. */
function timesFor({ first, last, most }: Steps): bigint {
  const far = first !== undefined && first > most ? first : last !== undefined && last < -most ? -last : 0n
  if (far === 0n) return 1n
  const least = powerOver(far / most)
  const room = Array.from({ length: 11 }, (_, bits) => least * 2n ** BigInt(10 - bits))
  const isRoomy = (times: bigint) =>
    first === undefined || last === undefined || ceiling(first, times) <= -ceiling(-last, times)
  return room.find(isRoomy) ?? least
}

/** BigInts are divided towards 0. */
const ceiling = (value: bigint, by: bigint): bigint => (value > 0n ? (value + by - 1n) / by : value / by)

const powerOver = (value: bigint): bigint => 2n ** BigInt(value.toString(2).length)

const atLeast = (bound: bigint | undefined, least: bigint) =>
  bound !== undefined && bound > least ? bound : least
const atMost = (bound: bigint | undefined, most: bigint) =>
  bound !== undefined && bound < most ? bound : most

interface Side {
  readonly excluded: boolean
  readonly round: 'ceil' | 'floor'
}

function inSteps(bound: ValuePlan, step: number, { excluded, round }: Side): bigint {
  const value = bound.kind === 'data' ? Number(bound.value) : 0
  if (!excluded) return stepsTo(value, step, round)
  return round === 'ceil' ? stepsTo(value, step, 'floor') + 1n : stepsTo(value, step, 'ceil') - 1n
}

function scaled(factor: number, divisor: number): string {
  if (factor === 1) return `steps / ${divisor}`
  return divisor === 1 ? `steps * ${factor}` : `(steps * ${factor}) / ${divisor}`
}
