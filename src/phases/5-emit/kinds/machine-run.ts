import type { MachinePlan } from '../../../ir/machine-plan.ts'
import type { InvariantPlan } from '../../../ir/plan.ts'
import { coverText } from '../cover-text.ts'
import { code, join, joinPresent, plain, support, written, type Fragment } from '../fragment.ts'
import { closure } from '../machines/closure.ts'
import { runNames } from '../machines/run-names.ts'
import { ownName } from '../own-names.ts'
import { countedIn } from '../statements/print-block.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body } from './body.ts'

/** What a rule looks at while commands run, beside what is counted. */
export interface Looks {
  /** Before the sequence starts. */
  readonly prepared?: Fragment
  readonly watch: readonly Fragment[]
}

/** Runs the commands on the machine, watched by the rule. */
export function machineRun(
  plan: InvariantPlan,
  machine: MachinePlan,
  style: BlockStyle,
  { prepared, watch }: Looks,
): Body {
  const given = machine.given.filter(({ value }) => value.kind === 'drawn').map(({ name }) => plain(name))
  const premises = ownName('premises')
  const watched = [
    plain(premises === 'premises' ? premises : `premises: ${premises}`),
    ...tamperPart(plan, machine),
    ...watch,
    ...unchangedPart(plan, machine),
  ]
  const start = ownName('start')
  const watching = code`const ${start} = ${style.machine?.machine ?? ''}.watched({ ${join(watched, ', ')} });`
  const run = `${machine.async ? 'await fc.asyncModelRun' : 'fc.modelRun'}`
  return {
    when: plain(''),
    then: plain(''),
    tampers: true,
    law: {
      prepared: joinPresent([prepared ?? plain(''), watching], '\n'),
      run: code`${run}(() => ${start}({ ${given} }), ${ownName('commands')});`,
    },
  }
}

/** Counts each premise once in a sequence. */
export const sequenceName = (): string => ownName('sequence')

export const sequenceText = (plan: InvariantPlan): Fragment =>
  plan.cover.length > 0 || countedIn(plan.then)
    ? code`const ${sequenceName()} = ${ownName('premises')}.sequence();`
    : plain('')

/** Looks at the start and after every command. */
export function alwaysPart(plan: InvariantPlan, machine: MachinePlan, checks: Fragment): readonly Fragment[] {
  const body = joinPresent([checks, coverText(plan, sequenceName())], '\n')
  if (body.text === '') return []
  const async = /\bawait\b/.test(body.text)
  return [code`always: ${closure({ parameters: [runNames(machine)], body, block: true, async })}`]
}

/** What is overwritten after every command; a rule about one command does so itself. */
function tamperPart(plan: InvariantPlan, machine: MachinePlan): readonly Fragment[] {
  const { tamper, kind } = plan
  if (tamper.length === 0) return []
  if (kind === 'after') return [plain('ownModel: true')]
  const body = code`${support('overwrite')}(${tamper.map(written)})`
  const async = tamper.some(({ awaits }) => awaits)
  return [code`tamper: ${closure({ parameters: [runNames(machine)], body, block: false, async })}`]
}

/** What no command may change; a rule about one command compares it itself. */
function unchangedPart({ unchanged, kind }: InvariantPlan, machine: MachinePlan): readonly Fragment[] {
  if (unchanged.length === 0 || kind === 'after') return []
  const body = code`[${unchanged.map(written)}]`
  const async = unchanged.some(({ awaits }) => awaits)
  return [code`unchanged: ${closure({ parameters: [runNames(machine)], body, block: false, async })}`]
}
