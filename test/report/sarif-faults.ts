type Node = Readonly<Record<string, unknown>>

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const nodesIn = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : [])
const node = (value: unknown): Node => (isNode(value) ? value : {})
const isFilled = (value: unknown): value is string => typeof value === 'string' && value !== ''
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 1

/** What SARIF 2.1.0 and code scanning services ask of a log, kept by hand: what a log lacks, one line each. */
export function sarifFaults(text: string): readonly string[] {
  const log = node(JSON.parse(text))
  const runs = nodesIn(log.runs)
  return [
    ...unless(log.version === '2.1.0', 'version'),
    ...unless(isFilled(log.$schema) && /sarif(-schema)?-2\.1\.0\.json$/.test(log.$schema), '$schema'),
    ...unless(runs.length > 0, 'runs'),
    ...unless(!/\\ud[89a-f]/i.test(text), 'half of a surrogate pair'),
    ...runs.flatMap(runFaults),
  ]
}

function runFaults(run: Node): readonly string[] {
  const driver = node(node(run.tool).driver)
  const ids = nodesIn(driver.rules).map(({ id }) => id)
  return [
    ...unless(isFilled(driver.name), 'the name of the tool'),
    ...unless(ids.every(isFilled) && new Set(ids).size === ids.length, `ids of rules: ${ids.join(' ')}`),
    ...unless(run.columnKind === 'utf16CodeUnits', 'columnKind'),
    ...unless(Array.isArray(run.results), 'results'),
    ...nodesIn(run.results).flatMap((result) => [
      ...unless(ids[Number(result.ruleIndex)] === result.ruleId, `rule of ${String(result.ruleId)}`),
      ...messageFaults(result),
      ...unless(nodesIn(result.locations).length > 0, 'a location'),
      ...nodesIn(result.locations).flatMap(locationFaults),
    ]),
    ...nodesIn(run.invocations).flatMap((invocation) => invocationFaults(invocation, ids)),
  ]
}

const invocationFaults = (invocation: Node, ids: readonly unknown[]): readonly string[] => [
  ...unless(typeof invocation.executionSuccessful === 'boolean', 'executionSuccessful'),
  ...nodesIn(invocation.toolExecutionNotifications).flatMap((one) => [
    ...unless(ids[Number(node(one.associatedRule).index)] === node(one.associatedRule).id, 'associatedRule'),
    ...messageFaults(one),
  ]),
]

const messageFaults = ({ level, message }: Node): readonly string[] => [
  ...unless(['none', 'note', 'warning', 'error'].includes(String(level)), `level ${String(level)}`),
  ...unless(isFilled(node(message).text), 'the text of a message'),
]

function locationFaults(location: Node): readonly string[] {
  const { artifactLocation, region } = node(location.physicalLocation)
  const { uri } = node(artifactLocation)
  // A segment's letters of RFC 3986, and nothing that begins as a root or a scheme does.
  const isUri =
    isFilled(uri) && /^(?![a-z][a-z0-9+.-]*:|\/)(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2})+$/i.test(uri)
  return [...unless(isUri, `uri ${String(uri)}`), ...(region === undefined ? [] : regionFaults(node(region)))]
}

function regionFaults({ startLine, startColumn, endLine = startLine, endColumn }: Node): readonly string[] {
  const given = [startLine, startColumn, endLine, endColumn].filter((one) => one !== undefined)
  const isForward =
    Number(endLine) > Number(startLine) ||
    (endLine === startLine && (endColumn === undefined || Number(endColumn) >= Number(startColumn)))
  return unless(given.every(isCount) && isForward, `region ${given.join(' ')}`)
}

const unless = (holds: boolean, fault: string): readonly string[] => (holds ? [] : [fault])
