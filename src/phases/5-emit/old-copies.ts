import type { InvariantPlan } from '../../ir/plan.ts'
import { code, join, support, written, type Fragment } from './fragment.ts'

/** What is compared with what it was before something ran. */
type Compared = Pick<InvariantPlan, 'olds' | 'unchanged' | 'given'>

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

const beforeName = (index: number, plan: Compared): string => {
  const text = plan.unchanged[index]?.text ?? ''
  const known = oldOf(text, plan)
  if (known !== undefined) return known
  const path = /^[\p{ID_Start}$_][\p{ID_Continue}$.]*$/u.test(text) ? camelPath(text) : `value${index + 1}`
  const taken = new Set([...plan.olds.map(({ name }) => name), ...plan.given.map(({ name }) => name)])
  let name = `${path}Before`
  while (taken.has(name)) name += '_'
  return name
}

const camelPath = (path: string) =>
  path.replaceAll(/\.+(.)?/gu, (_, next: string | undefined) => (next ?? '').toUpperCase())
