import path from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { DiagnosticCode } from '../../diagnostics/table.ts'
import type { Located, SourceRange } from '../../ir/source.ts'
import type { Outcome } from '../../ir/outcome.ts'
import { noSchemas } from '../../ir/schema-model.ts'
import type { ImportSource, Spec } from '../../ir/spec.ts'
import { within, type Place } from './forms/form.ts'
import { headOf, mendKeys, readKeys } from './forms/object.ts'
import type { Reading } from './forms/reading.ts'
import { text as textForm } from './forms/text.ts'
import { ownerOf } from './language/owner-of.ts'
import { topLevelKeys } from './language/top-level.ts'
import { checkDrawn } from './read/check-drawn.ts'
import { checkFactories } from './read/check-factories.ts'
import { checkMachines } from './read/check-machines.ts'
import { checkNames } from './read/check-names.ts'
import { lostNames } from './read/lost-names.ts'
import { readBrief } from './read/read-brief.ts'
import { joinShared, readIncluded, toShared, type Shared } from './read/read-included.ts'
import { readInvariants } from './read/read-invariants.ts'
import { checkScenarios, collectScenarios } from './read/scenarios.ts'
import { readSchemas } from './schemas/read-schemas.ts'
import { schemasIn } from './schemas/schemas-in.ts'
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
  const included = new Set<string>()
  const beside = reportBeside(damage, { file, text }, report)
  const judged = (damage?.covered ?? []).map((stretch) => ({ file, ...stretch }))
  const value = await readRoot(root, { file, text, host, report: beside, lost: included, judged })
  const own = lostNames({ root, source: { file, text }, damage, faults: diagnostics() })
  const lost = new Set([...included, ...own])
  return {
    value: value && (lost.size > 0 ? { ...value, lost: new Set([...lost, ...(value.lost ?? [])]) } : value),
    diagnostics: diagnostics().filter((fault) => !followsFrom(fault, lost)),
  }
}

/** Something is unknown because its definition has a fault. */
const followsFrom = ({ code, args }: Diagnostic, lost: ReadonlySet<string>): boolean =>
  followers.has(code) && typeof args.name === 'string' && lost.has(args.name)

const followers: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'spec/unknown-factory',
  'spec/unknown-parameter',
  'spec/unknown-machine',
  'spec/unknown-command',
  'spec/unknown-scenario',
  'spec/unknown-example-name',
])

interface Task {
  readonly file: string
  readonly text: string
  readonly host: SpecHost
  readonly report: Report
  /** Receives names that faults of included files may have taken away. */
  readonly lost: Set<string>
  /** Stretches in which YAML is broken. */
  readonly judged: SourceRange[]
}

async function readRoot(written: YamlNode, task: Task): Promise<Spec | undefined> {
  const { file, host, report, lost, judged } = task
  if (written.kind !== 'map') {
    report('spec/not-a-map', written.range, { found: written.kind })
    return undefined
  }
  const start: Reading = { report, brief: undefined, scenarios: new Map(), factoryUses: [], judged, ownerOf }
  const root = mendKeys(written, topLevelKeys)
  const briefName = briefOf(root, placeIn(start))
  const brief = briefName && (await readBrief(briefName, file, { host, report }))
  const { factoryUses } = start
  const included = await readIncluded(root, file, {
    host,
    report,
    lost,
    factoryUses,
    open: [file],
    done: new Set(),
  })
  const scenarios = collectScenarios(valueOf(root, 'scenarios'), within(placeIn(start), 'scenarios'))
  const reading = { ...start, brief, scenarios }
  const spec = readBody(root, { task, reading, included })
  const schemas = await readSchemas(schemasIn(spec), { host, report })
  const read = brief && briefName && { path: briefName, file: brief.file, text: brief.text }
  return { ...spec, schemas, brief: read }
}

interface Body {
  readonly task: Task
  readonly reading: Reading
  readonly included: Shared
}

function readBody(root: YamlMap, { task: { file, text, report }, reading, included }: Body): Spec {
  const place = placeIn(reading)
  const values = readKeys(root, rules, place)
  const shared = joinShared([included, toShared(values)])
  checkNames(shared, report)
  const invariants = values.invariants ? readInvariants(values.invariants, within(place, 'invariants')) : []
  checkScenarios(within(place, 'scenarios'))
  checkFactories(shared.factories, reading)
  const machines = (values.machines ?? []).map(({ name, value }) => ({ name, ...value }))
  checkMachines(machines, invariants, report)
  checkDrawn({ factories: shared.factories, machines, invariants }, report)
  return {
    file,
    text,
    name: path.basename(file).replace(/\.[^.]+$/, ''),
    title: values.title,
    ...(values.hostile !== undefined && { hostile: values.hostile }),
    subject: values.subject ?? noSubject(root),
    ...(values.subject ? {} : { lost: new Set(['*']) }),
    brief: undefined,
    use: values.use ?? [],
    ...shared,
    machines,
    invariants,
    schemas: noSchemas,
    open: (values.open ?? []).flatMap(({ values: { quote, question } }) =>
      quote && question ? [{ quote, question }] : [],
    ),
    uncovered: (values.uncovered ?? []).flatMap(({ values: { quote, because } }) =>
      quote && because ? [{ quote, because }] : [],
    ),
  }
}

const rules = { name: 'a spec', keys: topLevelKeys }

/** In place of a subject that is missing, or cannot be read, which is reported. */
const noSubject = (root: YamlMap): ImportSource => ({
  from: { text: '', range: headOf(root) },
  names: [],
  default: undefined,
  namespace: undefined,
})

const placeIn = (reading: Reading): Place => ({ id: '', key: '', reading })
const valueOf = (map: YamlMap, name: string) => map.entries.find(({ key }) => key.text === name)?.value

function briefOf(root: YamlMap, place: Place): Located | undefined {
  const node = valueOf(root, 'brief')
  return node && textForm.read(node, within(place, 'brief'))
}
