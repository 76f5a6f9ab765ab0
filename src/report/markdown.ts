import type { CodeMutant, InvariantEvidence, MutationEvidence, SpecEvidence } from '../ir/evidence.ts'
import { gateWords, type Summary } from './text/summary.ts'
import { isSurvivor, questionOf } from './text/survivors.ts'
import { oneLine } from './text/words.ts'

/** The evidence for a comment on a pull request: the verdict first, then what speaks against it. */
export function evidenceMarkdown({ specs, mutation, gate }: Summary): string {
  const sections = [
    gate === undefined ? '## gen-props' : `## gen-props: ${gateWords[gate.verdict]}`,
    [...(gate?.reasons ?? []), ...(gate?.notes ?? [])].map((reason) => `- ${escaped(reason)}`).join('\n'),
    sumsTable(specs, mutation),
    ...specs.map(invariantsTable),
    mutation === undefined ? '' : survivorsList(mutation),
  ]
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`
}

function sumsTable(specs: readonly SpecEvidence[], mutation: MutationEvidence | undefined): string {
  const rows = specs.map(({ name, invariants }) => {
    const count = (verdict: InvariantEvidence['verdict']) =>
      invariants.filter((one) => one.verdict === verdict).length
    return [name, invariants.length, count('earned'), count('unearned'), count('suspect')]
  })
  const table = markdownTable(['spec', 'invariants', 'earned', 'unearned', 'suspect'], rows)
  if (mutation === undefined) return table
  const { killed, survived, probablyEquivalent, timedOut } = mutation
  const sums = `Code mutants: ${killed} killed, ${survived} survived, ${probablyEquivalent} probably equivalent, ${timedOut} timed out.`
  return `${table}\n\n${sums}`
}

function invariantsTable({ name, invariants }: SpecEvidence): string {
  const rows = invariants.map(({ id, verdict, kills, soleKills, reason }) => [
    `\`${id}\``,
    verdict,
    kills?.length ?? '',
    soleKills?.length ?? '',
    reason,
  ])
  const table = markdownTable(['invariant', 'verdict', 'kills', 'alone', 'reason'], rows)
  return `<details><summary>${escaped(name)}</summary>\n\n${table}\n\n</details>`
}

function survivorsList({ mutants }: MutationEvidence): string {
  const survivors = mutants.filter(isSurvivor)
  if (survivors.length === 0) return ''
  return ['### Survivors', ...survivors.map(survivorItem)].join('\n\n')
}

function survivorItem(mutant: CodeMutant): string {
  const { file, line, original, replacement } = mutant
  const change = `${asCode(oneLine(original))} → ${asCode(oneLine(replacement))}`
  return [`**${file}:${line}** ${change}`, ...questionOf(mutant).map(escaped)].join('  \n')
}

function markdownTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) =>
    `| ${cells.map((cell) => escaped(String(cell))).join(' | ')} |`
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n')
}

// Text of a spec or of the subject must stay text: no markup, no HTML, no new cells.
const escaped = (text: string) =>
  text.replace(/[\\|<>*_[\]`]/g, (character) => `\\${character}`).replace(/\s*\n\s*/g, ' ')

function asCode(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`
}
