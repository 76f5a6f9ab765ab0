import type { BranchPlan } from '../../../ir/arbitrary-plan.ts'
import { code, written, type Fragment } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import type { Printer, Scope } from './scope.ts'

export const printOneof: Printer<'oneof'> = ({ branches, type }, scope) => {
  const weighted = branches.some(({ weight }) => weight !== undefined)
  const branchType = weighted ? 'fc.MaybeWeightedArbitrary' : 'fc.Arbitrary'
  const seenAs = type ? code`<${branchType}<${written(type)}>[]>` : ''
  return code`fc.oneof${seenAs}(${branches.map((branch) => printBranch(branch, weighted, scope))})`
}

/** A branch whose source is empty is left out. */
function printBranch({ arbitrary, weight }: BranchPlan, weighted: boolean, scope: Scope): Fragment {
  const drawn = scope.print(arbitrary, scope)
  const branch = weighted ? code`{ arbitrary: ${drawn}, weight: ${weight ?? 1} }` : drawn
  return arbitrary.kind === 'elementOf'
    ? code`...(${written(arbitrary.list)}.length > 0 ? [${branch}] : [])`
    : branch
}

/** The base case comes first: at the greatest depth nothing else is drawn. */
export const printBounded: Printer<'bounded'> = ({ base, deeper, depth }, scope) =>
  code`fc.oneof({ maxDepth: 3, depthIdentifier: ${stringLiteral(depth)} }, ${[scope.print(base, scope), scope.print(deeper, scope)]})`
