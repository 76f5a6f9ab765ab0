import type { InvariantPlan } from '../../../ir/plan.ts'
import { plain } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { alwaysPart, machineRun, sequenceText } from './machine-run.ts'

/** Every command makes its own assertions. */
export const modelBody = (plan: InvariantPlan, { machine }: LawOf<'model'>, style: BlockStyle): Body =>
  machineRun(plan, machine, style, {
    prepared: sequenceText(plan),
    watch: [plain('asserts: true'), ...alwaysPart(plan, machine, plain(''))],
  })
