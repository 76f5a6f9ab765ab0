import path from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Located } from '../../ir/source.ts'
import type { Outcome } from '../../ir/outcome.ts'
import type { Spec } from '../../ir/spec.ts'
import { within, type Place } from './forms/form.ts'
import { readKeys } from './forms/object.ts'
import type { Reading } from './forms/reading.ts'
import { text as textForm } from './forms/text.ts'
import { topLevelKeys } from './language/top-level.ts'
import { checkFactories } from './read/check-factories.ts'
import { checkNames } from './read/check-names.ts'
import { readBrief } from './read/read-brief.ts'
import { joinShared, readIncluded, toShared, type Shared } from './read/read-included.ts'
import { readInvariants } from './read/read-invariants.ts'
import { checkScenarios, collectScenarios } from './read/scenarios.ts'
import { createReport, reportBeside, type Report } from './report.ts'
import type { SpecHost } from './spec-host.ts'
import { parseYaml } from './yaml/parse-yaml.ts'
import type { YamlMap, YamlNode } from './yaml/yaml-node.ts'

/**
 * Reads the spec `text` of `file` (absolute). All faults are diagnostics; there is a value
 * whenever enough of the spec could be read for the next phase to look for more of them.
 */
export async function readSpec(
  file: string,
  text: string,
  host: SpecHost,
): Promise<Outcome<Spec, Diagnostic>> {
  const { report, diagnostics } = createReport()
  const parsed = parseYaml({ file, text }, report)
  if (!parsed) return { value: undefined, diagnostics: diagnostics() }
  const { root, damage } = parsed
  const value = await readRoot(root, { file, text, host, report: reportBeside(damage, file, report) })
  return { value: damage ? undefined : value, diagnostics: diagnostics() }
}

interface Task {
  readonly file: string
  readonly text: string
  readonly host: SpecHost
  readonly report: Report
}

async function readRoot(root: YamlNode, task: Task): Promise<Spec | undefined> {
  const { file, host, report } = task
  if (root.kind !== 'map') {
    report('spec/not-a-map', root.range, { found: root.kind })
    return undefined
  }
  const start: Reading = { report, brief: undefined, scenarios: new Map(), factoryUses: [], judged: [] }
  const briefName = briefOf(root, placeIn(start))
  const brief = briefName && (await readBrief(briefName, file, { host, report }))
  const { factoryUses } = start
  const included = await readIncluded(root, file, {
    host,
    report,
    factoryUses,
    open: [file],
    done: new Set(),
  })
  const scenarios = collectScenarios(valueOf(root, 'scenarios'), within(placeIn(start), 'scenarios'))
  const reading = { ...start, brief, scenarios }
  const spec = readBody(root, { task, reading, included })
  return (
    spec && { ...spec, brief: brief && briefName && { path: briefName, file: brief.file, text: brief.text } }
  )
}

interface Body {
  readonly task: Task
  readonly reading: Reading
  readonly included: Shared
}

function readBody(
  root: YamlMap,
  { task: { file, text, report }, reading, included }: Body,
): Spec | undefined {
  const place = placeIn(reading)
  const values = readKeys(root, { name: 'a spec', keys: topLevelKeys }, place)
  const shared = joinShared([included, toShared(values)])
  checkNames(shared, report)
  const invariants = values.invariants ? readInvariants(values.invariants, within(place, 'invariants')) : []
  checkScenarios(within(place, 'scenarios'))
  checkFactories(shared.factories, reading)
  if (!values.subject) return undefined
  return {
    file,
    text,
    name: path.basename(file).replace(/\.[^.]+$/, ''),
    title: values.title,
    subject: values.subject,
    brief: undefined,
    use: values.use ?? [],
    ...shared,
    invariants,
    open: (values.open ?? []).flatMap(({ values: { quote, question } }) =>
      quote && question ? [{ quote, question }] : [],
    ),
    uncovered: (values.uncovered ?? []).flatMap(({ values: { quote, because } }) =>
      quote && because ? [{ quote, because }] : [],
    ),
  }
}

const placeIn = (reading: Reading): Place => ({ id: '', key: '', reading })
const valueOf = (map: YamlMap, name: string) => map.entries.find(({ key }) => key.text === name)?.value

function briefOf(root: YamlMap, place: Place): Located | undefined {
  const node = valueOf(root, 'brief')
  return node && textForm.read(node, within(place, 'brief'))
}
