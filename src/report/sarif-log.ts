/** As readers of the log colour it. */
export type SarifLevel = 'error' | 'warning' | 'note'

/** Something to say, at a place or without one. */
export interface SarifFinding {
  readonly ruleId: string
  readonly level: SarifLevel
  readonly text: string
  readonly location: SarifLocation | undefined
}

export interface SarifLocation {
  /** Relative, with forward slashes. */
  readonly file: string
  /** Undefined for the whole file. */
  readonly region: SarifRegion | undefined
}

/** 1-based; without an end, a point. */
export interface SarifRegion {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine?: number
  readonly endColumn?: number
}

type RuleOf = (id: string) => Readonly<Record<string, unknown>>

/**
 * A SARIF 2.1.0 log of one run. What has no place is a notification of the run: a result needs a location,
 * and code scanning services refuse a whole log for one without.
 */
export function sarifLog(findings: readonly SarifFinding[], ruleOf: RuleOf): string {
  const rules = [...new Set(findings.map(({ ruleId }) => ruleId))].sort()
  const notifications = findings.filter(({ location }) => location === undefined)
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'gen-props', rules: rules.map((id) => ({ id, ...ruleOf(id) })) } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: !notifications.some(({ level }) => level === 'error'),
            toolExecutionNotifications: notifications.map(({ ruleId, ...one }) => ({
              associatedRule: { id: ruleId, index: rules.indexOf(ruleId) },
              ...said(one),
            })),
          },
        ],
        results: findings.flatMap(({ location, ruleId, ...one }) =>
          location === undefined
            ? []
            : [{ ruleId, ruleIndex: rules.indexOf(ruleId), ...said(one), locations: [locationOf(location)] }],
        ),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

const said = ({ level, text }: Pick<SarifFinding, 'level' | 'text'>) => ({
  level,
  message: { text: wellFormed(text) },
})

const locationOf = ({ file, region }: SarifLocation) => ({
  physicalLocation: {
    artifactLocation: { uri: wellFormed(file).split('/').map(encodeURIComponent).join('/') },
    ...(region && { region }),
  },
})

/** Half of a surrogate pair is no text: readers refuse it, and it has no percent-encoding. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD')
