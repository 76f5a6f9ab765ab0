import type { ArbitraryPlan, BranchPlan } from '../../../ir/arbitrary-plan.ts'
import { asFraction } from '../../../ir/fraction.ts'
import { code, plain, support, written } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import type { Printer } from './scope.ts'

type OneofPlan = Extract<ArbitraryPlan, { kind: 'oneof' }>

/** Branches whose source may be empty are left out when it is. */
export const printOneof: Printer<'oneof'> = ({ branches, type, shrinksToFirst }, scope) => {
  const weights = wholeWeights(branches)
  const mayBeEmpty = branches.some(
    ({ arbitrary }) => arbitrary.kind === 'elementOf' || arbitrary.kind === 'subsetOf',
  )
  const branchType = weights || mayBeEmpty ? 'fc.MaybeWeightedArbitrary' : 'fc.Arbitrary'
  const element = type && (mayBeEmpty ? code`<${written(type)}>` : code`<${branchType}<${written(type)}>[]>`)
  const printed = branches.map(({ arbitrary }, index) => {
    const drawn = scope.print(arbitrary, scope)
    return weights ? code`{ arbitrary: ${drawn}, weight: ${weights[index] ?? 1} }` : drawn
  })
  const options = shrinksToFirst && !mayBeEmpty ? [plain('{ withCrossShrink: true }')] : []
  return code`${mayBeEmpty ? support('anyOf') : 'fc.oneof'}${element ?? ''}(${[...options, ...printed]})`
}

/** fast-check takes whole weights: shares of 0.5 and 1 are those of 1 and 2. */
function wholeWeights(branches: readonly BranchPlan[]): readonly number[] | undefined {
  if (branches.every(({ weight }) => weight === undefined)) return undefined
  const weights = branches.map(({ weight }) => weight ?? 1)
  const factor = weights.map((weight) => asFraction(weight)[1]).reduce((a, b) => a * b, 1)
  const whole = weights.map((weight) => Math.max(1, Math.round(weight * Math.min(factor, 1e6))))
  const common = whole.reduce(divisorOf)
  return whole.map((weight) => weight / common)
}

const divisorOf = (a: number, b: number): number => (b === 0 ? a : divisorOf(b, a % b))

/** The base case comes first: at the greatest depth nothing else is drawn, and everything shrinks to it. */
export const printBounded: Printer<'bounded'> = ({ base, deeper, depth, depthSize, baseWeight }, scope) => {
  const told = depthSize === undefined ? [] : [plain(`{ depthSize: ${depthSize} }`)]
  const limits = [plain(stringLiteral(depth)), ...told]
  const options = code`${support('bounded')}(${limits})`
  const branches =
    deeper.kind === 'oneof' && isPlainly(deeper)
      ? deeper.branches.map(({ arbitrary }) => arbitrary)
      : [deeper]
  const ends = scope.print(base, scope)
  const first = baseWeight === undefined ? ends : code`{ arbitrary: ${ends}, weight: ${baseWeight} }`
  return code`fc.oneof(${[options, first, ...branches.map((branch) => scope.print(branch, scope))]})`
}

const isPlainly = ({ branches, type }: OneofPlan) =>
  !type && branches.every(({ weight, arbitrary }) => weight === undefined && arbitrary.kind !== 'elementOf')
