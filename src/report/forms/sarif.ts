import type { CodeMutant, SpecEvidence } from '../../ir/evidence.ts'
import type { Summary } from '../text/summary.ts'
import { isSurvivor, questionOf } from '../text/survivors.ts'
import { oneLine } from '../text/words.ts'

interface Result {
  readonly ruleId: string
  readonly level: 'error' | 'warning' | 'note'
  readonly message: { readonly text: string }
  readonly locations: readonly object[]
}

/** The evidence as SARIF 2.1.0: what was found against invariants, at their spec, and survivors at their line. */
export function sarifReport({ specs, mutation, gate }: Summary): string {
  const results: readonly Result[] = [
    ...specs.flatMap(resultsOf),
    ...(mutation?.mutants.filter(isSurvivor) ?? []).map(survivorResult),
    ...(gate?.verdict === 'pass' ? [] : (gate?.reasons ?? [])).map((reason) =>
      result('gate', 'error', reason, []),
    ),
  ]
  const rules = [...new Set(results.map(({ ruleId }) => ruleId))].sort()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'gen-props', rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: results.map((one) => ({ ...one, ruleIndex: rules.indexOf(one.ruleId) })),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

const resultsOf = ({ spec, name, invariants }: SpecEvidence): readonly Result[] =>
  invariants.flatMap(({ id, findings }) =>
    findings.map(({ check, weight, reason }) =>
      result(`trust/${check}`, weight === 'unearned' ? 'error' : 'warning', `${name}/${id}: ${reason}`, [
        { physicalLocation: { artifactLocation: { uri: uriOf(spec) } } },
      ]),
    ),
  )

function survivorResult(mutant: CodeMutant): Result {
  const { file, line, column, original, replacement } = mutant
  const text = [`${oneLine(original)} → ${oneLine(replacement)}`, ...questionOf(mutant)].join('\n')
  const region = { startLine: line, startColumn: column }
  return result('trust/survivor', 'warning', text, [
    { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } },
  ])
}

const result = (
  ruleId: string,
  level: Result['level'],
  text: string,
  locations: readonly object[],
): Result => ({ ruleId, level, message: { text }, locations })

const uriOf = (file: string) => file.split('/').map(encodeURIComponent).join('/')
