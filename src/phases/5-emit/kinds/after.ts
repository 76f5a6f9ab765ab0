import type { InvariantPlan } from '../../../ir/plan.ts'
import { coverText } from '../cover-text.ts'
import { code, joinPresent, plain } from '../fragment.ts'
import { closure } from '../machines/closure.ts'
import { runNames } from '../machines/run-names.ts'
import { copiesBefore, unchangedSince } from '../old-copies.ts'
import { ownName } from '../own-names.ts'
import { tamperText } from '../tamper-text.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { mentions } from '../statements/mentions.ts'
import { printBlock } from '../statements/print-block.ts'
import type { Body, LawOf } from './body.ts'
import { machineRun } from './machine-run.ts'
import { failureAgain } from './throws.ts'

/** The assertions around one command. */
export function afterBody(
  plan: InvariantPlan,
  { machine, command }: LawOf<'after'>,
  style: BlockStyle,
): Body {
  const run = runNames(machine)
  const about = machine.commands.find(({ name }) => name === command)
  const given = about?.given.map(({ name }) => name) ?? []
  const [end, parameter] = about?.throws ? ['error', 'again'] : ['result', 'result']
  const scope = [...style.scope, ...given, end]
  const checks = printBlock(plan.then, { ...style, scope, asserts: true })
  const said = joinPresent(
    [tamperText(plan), code`// then\n${checks}`, unchangedSince(plan), coverText(plan, ownName('premises'))],
    '\n',
  )
  const failure =
    about?.throws && mentions(said.text, 'error')
      ? code`const error = ${failureAgain(about.throws)};`
      : plain('')
  const body = joinPresent([failure, said], '\n')
  const look = closure({
    parameters: [run, parameter],
    body,
    block: true,
    async: /\bawait\b/.test(body.text),
  })
  const before = copiesBefore(plan)
  const block = before.text !== ''
  // What is there afterwards the inner function takes for itself.
  const seen = run.filter((each) => mentions(before.text, each))
  const around = closure({
    parameters: [seen, given],
    body: block ? code`${before}\nreturn ${look};` : look,
    block,
    async: /\bawait\b/.test(before.text),
  })
  const name = style.machine?.command(command) ?? ''
  return machineRun(plan, machine, style, { watch: [code`after: ${name}.after(${around})`] })
}
