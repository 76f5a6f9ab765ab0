import type { CodeMutant, SpecEvidence } from '../../ir/evidence.ts'
import { sarifLog, type SarifFinding } from '../sarif-log.ts'
import type { Summary } from '../text/summary.ts'
import { isSurvivor, questionOf } from '../text/survivors.ts'
import { oneLine } from '../text/words.ts'

/** The evidence as SARIF 2.1.0: what was found against invariants, at their spec, and survivors at their line. */
export function sarifReport({ specs, mutation, gate }: Summary): string {
  const reasons = gate?.verdict === 'pass' ? [] : (gate?.reasons ?? [])
  const findings: readonly SarifFinding[] = [
    ...specs.flatMap(findingsOf),
    ...(mutation?.mutants.filter(isSurvivor) ?? []).map(survivorFinding),
    ...reasons.map((text) => ({ ruleId: 'gate', level: 'error' as const, text, location: undefined })),
  ]
  return sarifLog(findings, () => ({}))
}

const findingsOf = ({ spec, name, invariants }: SpecEvidence): readonly SarifFinding[] =>
  invariants.flatMap(({ id, findings }) =>
    findings.map(({ check, weight, reason }) => ({
      ruleId: `trust/${check}`,
      level: weight === 'unearned' ? ('error' as const) : ('warning' as const),
      text: `${name}/${id}: ${reason}`,
      location: { file: spec, region: undefined },
    })),
  )

function survivorFinding(mutant: CodeMutant): SarifFinding {
  const { file, line, column, original, replacement } = mutant
  return {
    ruleId: 'trust/survivor',
    level: 'warning',
    text: [`${oneLine(original)} → ${oneLine(replacement)}`, ...questionOf(mutant)].join('\n'),
    location: { file, region: { startLine: line, startColumn: column } },
  }
}
