import type { Expression, Statement } from '../../../ir/checked-code.ts'
import type { CommandPlan, MachinePlan } from '../../../ir/machine-plan.ts'
import type { FactoryPlan } from '../../../ir/plan.ts'
import { usesOf } from '../../../ir/uses-of.ts'
import { dependsOn } from './depends-on.ts'
import type { Scope } from '../arbitraries/scope.ts'
import { code, join, joinPresent, plain, support, written, type Fragment } from '../fragment.ts'
import { whenThere } from '../fixtures.ts'
import { printTogether } from '../given.ts'
import { propertyKey } from '../literal.ts'
import { copiesBefore, unchangedSince } from '../old-copies.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { mentions, namesBoundBy, textsOf } from '../statements/mentions.ts'
import { printBlock } from '../statements/print-block.ts'
import { failedCall, failureChecks } from '../kinds/throws.ts'
import { closure } from './closure.ts'
import { runNames } from './run-names.ts'

/** The parts of a command as an object of functions. */
export function printCommand(command: CommandPlan, machine: MachinePlan, place: CommandPlace): Fragment {
  const seen: Seen = { run: runNames(machine), given: command.given.map(({ name }) => name) }
  const parts = [
    ...givenPart(command, seen, place),
    ...(command.assuming ? [part('assuming', command.assuming, [seen.run, seen.given])] : []),
    code`run: ${runText(command, seen)}`,
    ...thenPart(command, seen),
    ...nextPart(command, seen),
  ]
  return code`{ ${parts} }`
}

interface CommandPlace {
  readonly scope: Scope
  readonly factories: readonly FactoryPlan[]
  readonly late: ReadonlySet<string>
}

interface Seen {
  readonly run: readonly string[]
  readonly given: readonly string[]
}

const part = (name: string, { awaits, ...value }: Expression, parameters: readonly (readonly string[])[]) =>
  code`${name}: ${closure({ parameters, body: written(value), block: false, async: awaits })}`

/** Drawn beforehand, or when it is known where the sequence stands. */
function givenPart(
  { given }: CommandPlan,
  { run }: Seen,
  { scope, factories, late: lateNames }: CommandPlace,
): readonly Fragment[] {
  if (given.length === 0) return []
  const isLate = given.some(({ value }) => {
    const uses = value.kind === 'drawn' ? usesOf(value.arbitrary) : new Set(value.expression.uses)
    return run.some((name) => uses.has(name))
  })
  const body = printTogether(given, scope)
  if (!isLate) return [code`given: ${whenThere(body, lateNames)}`]
  const needed = dependsOn(given, factories)
  const names = run.filter((name) => needed.has(name))
  const late = { parameters: [run], block: false, async: false }
  return [
    code`given: ${closure({ ...late, body })}`,
    // Of a live system nobody knows whether it is the same.
    ...(needed.has('system')
      ? []
      : [code`dependsOn: ${closure({ ...late, body: code`[${names.map(plain)}]` })}`]),
  ]
}

function runText({ steps, result, throws }: CommandPlan, { run, given }: Seen): Fragment {
  const style = styleOf(steps, result ? [result.text] : [])
  const value = result ? written(result) : plain('undefined')
  const [only, wait] = [steps.length === 0, (result?.awaits ?? false) || textsOf(steps).some(holdsAwait)]
  const does = only ? value : code`${printBlock(steps, style)}\nreturn ${value};`
  const action = { parameters: [run, given], body: does, block: !only, async: wait }
  if (!throws) return closure(action)
  const inner = only && result ? failedCall(result) : closure({ ...action, parameters: [] })
  const body = wait ? code`${support('attemptAsync')}(${inner})` : code`${support('attempt')}(${inner})`
  return closure({ parameters: [run, given], body, block: false, async: false })
}

const holdsAwait = (text: string) => /\bawait\b/.test(text)

/** What is copied before, and the assertions after. */
function thenPart(command: CommandPlan, { run, given }: Seen): readonly Fragment[] {
  const { then, throws, unchanged } = command
  if (then.length === 0 && unchanged.length === 0 && !throws) return []
  const style = { ...styleOf(then, []), asserts: true, uncounted: true, scope: [...run, ...given, 'result'] }
  const failure = throws ? failureChecks(throws, needsError(command)) : plain('')
  const after = joinPresent([failure, printBlock(then, style), unchangedSince(command)], '\n')
  const awaits = holdsAwait(after.text)
  const look = closure({ parameters: [throws ? 'again' : 'result'], body: after, block: true, async: awaits })
  const before = copiesBefore(command)
  const block = before.text !== ''
  const body = block ? code`${before}\nreturn ${look};` : look
  return [code`then: ${closure({ parameters: [run, given], body, block, async: holdsAwait(before.text) })}`]
}

const needsError = ({ then, throws }: CommandPlan): boolean =>
  [...textsOf(then), ...(throws?.has ?? []).map(({ value }) => value.text)].some((text) =>
    mentions(text, 'error'),
  )

function nextPart({ next }: CommandPlan, { run, given }: Seen): readonly Fragment[] {
  if (next.length === 0) return []
  const fields = next.map(({ field, value }) => code`${propertyKey(field)}: ${written(value)}`)
  const async = next.some(({ value }) => value.awaits)
  const body = code`{ ${join(fields, ', ')} }`
  return [code`next: ${closure({ parameters: [run, given, 'result'], body, block: false, async })}`]
}

function styleOf(statements: readonly Statement[], more: readonly string[]): BlockStyle {
  const texts = [...textsOf(statements), ...more]
  return {
    asserts: false,
    isRead: (name) => texts.some((text) => mentions(text, name)),
    seen: [],
    scope: namesBoundBy(statements),
  }
}
