import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, joinPresent, plain, support, written } from '../fragment.ts'
import { propertyKey, stringLiteral } from '../literal.ts'
import { ownName } from '../own-names.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, LawOf } from './body.ts'
import { alwaysPart, machineRun, sequenceName } from './machine-run.ts'

/** The state at the start and after every command, from one declared state to another. */
export function transitionsBody(
  plan: InvariantPlan,
  { machine, state, edges, terminal }: LawOf<'transitions'>,
  style: BlockStyle,
): Body {
  const entries = edges.map(({ from, to }) =>
    plain(`${propertyKey(from)}: [${to.map(stringLiteral).join(', ')}]`),
  )
  const last = `[${terminal.map(stringLiteral).join(', ')}]`
  const moves = ownName('moves')
  const follow = code`const ${moves} = ${support('transitions')}({ ${entries} }, ${last}, ${sequenceName()});`
  const begun = code`const ${sequenceName()} = ${ownName('premises')}.sequence();`
  return machineRun(plan, machine, style, {
    prepared: joinPresent([begun, follow], '\n'),
    watch: alwaysPart(plan, machine, code`${moves}(${written(state)});`),
  })
}
