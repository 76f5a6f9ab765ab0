import type { InvariantPlan } from '../../ir/plan.ts'
import { mentions, namesBoundBy, textsOf } from './statements/mentions.ts'
import { code, join, support, written, type Fragment } from './fragment.ts'

/** What is compared with what it was before something ran. */
type Compared = Pick<InvariantPlan, 'olds' | 'unchanged' | 'given'> &
  Partial<Pick<InvariantPlan, 'setup' | 'when' | 'then'>>

/** Deep copies, taken before, of what `old` and `unchanged` compare. */
export function copiesBefore(plan: Compared): Fragment {
  const copies = [
    ...plan.olds.map(
      ({ name, expression }) => code`const ${name} = ${support('copy')}(${written(expression)});`,
    ),
    ...plan.unchanged.flatMap((expression, index) =>
      oldOf(expression.text, plan)
        ? []
        : [code`const ${beforeName(index, plan)} = ${support('copy')}(${written(expression)});`],
    ),
  ]
  return join(copies, '\n')
}

/** What is `unchanged` equals its copy. */
export function unchangedSince(plan: Compared): Fragment {
  const checks = plan.unchanged.map(
    (expression, index) =>
      code`${support('assertThat')}(${written(expression)}, 'is unchanged from', ${beforeName(index, plan)});`,
  )
  return join(checks, '\n')
}

/** The copy that `old` of the same expression takes already. */
const oldOf = (text: string, { olds }: Compared) =>
  olds.find(({ expression }) => expression.text === text)?.name

/** `roomBookingsBefore` of `room.bookings()`; a name that means nothing else where the copy stands. */
function beforeName(index: number, plan: Compared): string {
  const text = plan.unchanged[index]?.text ?? ''
  const known = oldOf(text, plan)
  if (known !== undefined) return known
  const stem = `${stemOf(text)}Before`
  const earlier = plan.unchanged.slice(0, index).map((_, before) => beforeName(before, plan))
  const isTaken = takenBy(plan, earlier)
  let name = stem
  for (let count = 2; isTaken(name); count += 1) name = `${stem}${count}`
  return name
}

function takenBy(plan: Compared, earlier: readonly string[]): (name: string) => boolean {
  const statements = [plan.setup, plan.when, plan.then].flatMap((block) => block ?? [])
  const names = new Set([
    ...[...plan.olds, ...plan.given].map(({ name }) => name),
    ...[...namesBoundBy(statements), ...earlier],
  ])
  const texts = [...textsOf(statements), ...plan.unchanged.map(({ text }) => text)]
  return (name) => names.has(name) || texts.some((text) => mentions(text, name))
}

/** The names of a path or of the calls in it, as one. */
function stemOf(text: string): string {
  let path = text.replace(/^await /, '')
  while (/\([^()]*\)/.test(path)) path = path.replaceAll(/\([^()]*\)/g, '')
  return /^[\p{ID_Start}$_][\p{ID_Continue}$.]*$/u.test(path) ? camelPath(path) : 'value'
}

const camelPath = (path: string) =>
  path.replaceAll(/\.+(.)?/gu, (_, next: string | undefined) => (next ?? '').toUpperCase())
