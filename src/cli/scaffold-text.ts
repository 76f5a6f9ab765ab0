import { shown } from '../diagnostics/frame.ts'
import type { Scaffolded } from '../pipeline/endings.ts'
import type { Paint } from '../report/diagnostics/pretty.ts'
import { counted } from '../report/text/words.ts'

/** What `scaffold` prints: what was written and what it is based on, what was left out, and what nothing is said about. */
export function scaffoldText({ scaffolding, spec, written }: Scaffolded, paint: Paint): string {
  const { added, dropped, duplicates, proposals, silent } = scaffolding
  const count = new Map<string, number>()
  for (const { basis } of added) count.set(basis, (count.get(basis) ?? 0) + 1)
  const lines = [
    ...added.map(
      ({ id, because }) => `${paint('good', 'drafted')} ${shown(id)}  ${paint('code', shown(because))}`,
    ),
    ...dropped.map(
      ({ section, name, reason }) =>
        `${paint('warning', 'left out')} ${shown(`${section} ${name}: ${reason}`)}`,
    ),
    ...duplicates.map(({ id, of }) =>
      shown(id === of ? `already there: ${id}` : `already there: ${id} says what ${of} says`),
    ),
    ...proposals.map(
      ({ id, diff }) =>
        `${paint('warning', 'differs, left as it is:')} ${shown(id)}\n${diff.split('\n').map(shown).join('\n')}`,
    ),
    ...(silent.length > 0 ? [`nothing is said about ${silent.map(shown).join(', ')}`] : []),
    `${paint('strong', spec)}  ${written ? 'written' : 'nothing written'}`,
    [
      `${counted(added.length, 'new invariant')}${['', ', as a draft'][added.length] ?? ', as drafts'}`,
      ...[...count].map(
        ([basis, many]) => `${many} from ${basis === 'doc comment' ? 'doc comments' : `${basis}s`}`,
      ),
      ...(dropped.length > 0 ? [`${dropped.length} left out`] : []),
    ].join(', '),
  ]
  return `${lines.join('\n')}\n`
}
