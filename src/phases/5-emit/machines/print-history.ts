import type { GivenPlan } from '../../../ir/given-plan.ts'
import type { InvariantPlan } from '../../../ir/plan.ts'
import { usesOf } from '../../../ir/uses-of.ts'
import { constantScope } from '../constants.ts'
import { code, joinPresent, plain, written, type Fragment } from '../fragment.ts'
import { printTogether } from '../given.ts'
import { ownName } from '../own-names.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { runNames } from './run-names.ts'

type IsRead = (name: string) => boolean

/** Whether a test draws anything that is only known where a history has led. */
export const drawsLate = (given: readonly GivenPlan[]): boolean => drawnLate(given).length > 0

/** Runs the commands, and draws what depends on where they have led. */
export function printHistory(plan: InvariantPlan, style: BlockStyle, isRead: IsRead): Fragment {
  const { history, given } = plan
  if (!history) return plain('')
  const drawn = drawnLate(given)
  const uses = new Set(given.flatMap((entry) => (entry.late ? [...usesOfGiven(entry)] : [])))
  const start = printStart(plan, style, (name) => isRead(name) || uses.has(name))
  const computed = given.filter((entry) => entry.late && !drawn.includes(entry))
  return joinPresent(
    [
      start,
      drawn.length > 0 ? drawText(drawn, plan, style.isRead) : plain(''),
      ...computed.map((entry) => computedText(entry)),
    ],
    '\n',
  )
}

/** Runs the commands from the start. */
export function printStart({ history, async }: InvariantPlan, style: BlockStyle, isRead: IsRead): Fragment {
  if (!history) return plain('')
  const given = history.given.filter(({ value }) => value.kind === 'drawn').map(({ name }) => plain(name))
  const bound = runNames(history).filter((name) => !given.some(({ text }) => text === name) && isRead(name))
  const wait = async && history.async ? 'await ' : ''
  const run = code`${wait}${style.history?.machine ?? ''}.history(${[plain(ownName('commands')), code`{ ${given} }`]});`
  return bound.length === 0 ? run : code`const { ${bound.join(', ')} } = ${run}`
}

/** What is drawn late, with what is computed for that. */
function drawnLate(given: readonly GivenPlan[]): readonly GivenPlan[] {
  const late = given.filter((entry) => entry.late)
  return late.slice(0, late.findLastIndex(({ value }) => value.kind === 'drawn') + 1)
}

function drawText(drawn: readonly GivenPlan[], { given }: InvariantPlan, isRead: IsRead): Fragment {
  const uses = new Set(drawn.flatMap((entry) => [...usesOfGiven(entry)]))
  const known = given.flatMap(({ name, late }) => (late ? [] : [name]))
  const names = [...known, 'model'].filter((name) => uses.has(name))
  // Of a live system nobody knows whether it is the same.
  const same = uses.has('system') ? [] : [code`[${names.map(plain)}]`]
  const read = drawn.map(({ name }) => name).filter(isRead)
  const from = code`${ownName('later')}.from(${[printTogether(drawn, constantScope), ...same]});`
  return read.length === 0 ? from : code`const { ${read.join(', ')} } = ${from}`
}

const usesOfGiven = ({ value }: GivenPlan): ReadonlySet<string> =>
  value.kind === 'drawn' ? usesOf(value.arbitrary) : new Set(value.expression.uses)

const computedText = ({ name, type, value }: GivenPlan): Fragment =>
  value.kind === 'computed'
    ? code`const ${name}${type ? code`: ${written(type)}` : ''} = ${written(value.expression)};`
    : plain('')
