import type { InvariantPlan } from '../../../ir/plan.ts'
import { code } from '../fragment.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { printBlock } from '../statements/print-block.ts'
import type { Body, LawOf } from './body.ts'
import { alwaysPart, machineRun, sequenceName, sequenceText } from './machine-run.ts'

/** The assertions at the start and after every command. */
export function alwaysBody(plan: InvariantPlan, { machine }: LawOf<'always'>, style: BlockStyle): Body {
  const checks = printBlock(plan.then, { ...style, asserts: true, counter: sequenceName() })
  return machineRun(plan, machine, style, {
    prepared: sequenceText(plan),
    watch: alwaysPart(plan, machine, code`// then\n${checks}`),
  })
}
