import type { CodeMutant, InvariantEvidence, SpecEvidence } from '../../ir/evidence.ts'
import { gateWords, mutationCounts, type Summary } from '../text/summary.ts'
import { isSurvivor, questionOf } from '../text/survivors.ts'
import { counted } from '../text/words.ts'
import { escaped } from './escaped.ts'

const style = `body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1d2327; background: #fff }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem; border-bottom: 1px solid #dcdfe3 }
code, pre { font: 14px/1.4 ui-monospace, monospace }
pre { background: #f4f5f7; padding: .6rem; overflow: auto }
.earned, .pass { color: #116329 } .unearned, .fail, .could-not-run { color: #b3261e } .suspect { color: #7a5200 }
@media (prefers-color-scheme: dark) { body { color: #e6e8eb; background: #16191d } pre { background: #22262c }
th, td { border-color: #3a4048 } .earned, .pass { color: #6cd08a } .unearned, .fail, .could-not-run { color: #ff9a92 } .suspect { color: #e8bd5e } }`

/** The evidence as one page that needs nothing else: no script, no font, no address. */
export function htmlReport({ specs, mutation, gate }: Summary): string {
  const verdict =
    gate === undefined ? '' : `: <span class="${gate.verdict}">${gateWords[gate.verdict]}</span>`
  const reasons = [...(gate?.reasons ?? []), ...(gate?.notes ?? [])]
  const survivors = mutation?.mutants.filter(isSurvivor) ?? []
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>gen-props</title>',
    `<style>${style}</style>`,
    `<h1>gen-props${verdict}</h1>`,
    ...listOf(reasons),
    ...(mutation === undefined ? [] : [`<p>Code mutants: ${escaped(mutationCounts(mutation))}.</p>`]),
    ...specs.flatMap(specSection),
    ...(survivors.length === 0 ? [] : ['<h2>Survivors</h2>', ...survivors.map(survivorText)]),
    '</html>',
  ].join('\n')}\n`
}

const listOf = (lines: readonly string[]) =>
  lines.length === 0 ? [] : ['<ul>', ...lines.map((line) => `<li>${escaped(line)}</li>`), '</ul>']

function specSection({ name, spec, invariants, impostors }: SpecEvidence): readonly string[] {
  const alive = impostors.filter(
    ({ killedBy, behaviour }) => killedBy.length === 0 && behaviour !== 'mutates',
  )
  return [
    `<h2>${escaped(name)}</h2>`,
    `<p><code>${escaped(spec)}</code>: ${counted(invariants.length, 'invariant')}</p>`,
    '<table>',
    '<tr><th>invariant<th>rule<th>verdict<th>reason<th>kills</tr>',
    ...invariants.map(invariantRow),
    '</table>',
    ...(alive.length === 0 ? [] : ['<p>Impostors that nothing noticed:</p>']),
    ...listOf(
      alive.map(({ exportName, behaviour, detail }) => `${exportName}: ${behaviour} ${detail ?? ''}`.trim()),
    ),
  ]
}

function invariantRow({ id, rule, verdict, reason, findings, baseline, kills }: InvariantEvidence): string {
  const more = findings.map((finding) => finding.reason).filter((one) => one !== reason)
  const failure = baseline.failure === undefined ? '' : `<pre>${escaped(baseline.failure)}</pre>`
  const said = [reason, ...more].map(escaped).join('<br>')
  return `<tr><td><code>${escaped(id)}</code><td>${escaped(rule)}<td class="${verdict}">${verdict}<td>${said}${failure}<td>${kills?.length ?? ''}</tr>`
}

function survivorText(mutant: CodeMutant): string {
  const { file, line, original, replacement } = mutant
  return [
    `<p><code>${escaped(file)}:${line}</code></p>`,
    `<pre>- ${escaped(original)}\n+ ${escaped(replacement)}</pre>`,
    ...questionOf(mutant).map((question) => `<p>${escaped(question)}</p>`),
  ].join('\n')
}
