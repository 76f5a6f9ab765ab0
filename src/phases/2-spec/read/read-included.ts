import { ownerOf } from '../language/owner-of.ts'
import type { Located, SourceRange } from '../../../ir/source.ts'
import type { FactorySpec } from '../../../ir/arbitrary-spec.ts'
import type { Spec } from '../../../ir/spec.ts'
import type { FactoryUse, Reading } from '../forms/reading.ts'
import { oneOrMany } from '../forms/list.ts'
import { readKeys, type Values } from '../forms/object.ts'
import { text } from '../forms/text.ts'
import { toCodes } from '../language/arbitrary-source.ts'
import { toFixtures } from '../language/fixture.ts'
import { sharedKeys, topLevelKeys } from '../language/top-level.ts'
import { createReport, reportBeside, type Report } from '../report.ts'
import type { SpecHost } from '../spec-host.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import type { YamlMap } from '../yaml/yaml-node.ts'
import { lostNames } from './lost-names.ts'
import { namedFile } from './named-file.ts'
import { readTextOf } from './read-text-of.ts'

/** What specs share with those that include them. */
export type Shared = Pick<Spec, 'types' | 'define' | 'factories' | 'fixtures'>

export const toShared = (values: Values<typeof sharedKeys>): Shared => ({
  types: toCodes(values.types),
  define: values.define ? [values.define] : [],
  factories: (values.factories ?? []).map(({ name, value }): FactorySpec => ({ name, ...value })),
  fixtures: toFixtures(values.fixtures ?? []),
})

export interface Including {
  readonly host: SpecHost
  readonly report: Report
  /** Receives names that faults may have taken away. */
  readonly lost: Set<string>
  readonly factoryUses: FactoryUse[]
  /** The files that are being included, outermost first. */
  readonly open: readonly string[]
  /** Files that have been read: one that two others include is shared once. */
  readonly done: Set<string>
}

/** What the files that `map` includes share, theirs first, in order. */
export async function readIncluded(map: YamlMap, file: string, including: Including): Promise<Shared> {
  const shared: Shared[] = []
  for (const name of includesOf(map, including.report)) {
    const found = namedFile(name, { from: file, host: including.host, report: including.report })
    if (found === undefined) continue
    if (including.open.includes(found)) {
      including.report('spec/include-cycle', name.range, { path: name.text })
      continue
    }
    if (including.done.has(found)) continue
    including.done.add(found)
    const id = `include/${including.done.size}`
    const inner = { ...including, open: [...including.open, found] }
    shared.push(await readFile({ name, file: found, id }, inner))
  }
  return joinShared(shared)
}

const placeIn = (reading: Reading, id: string) => ({ id, key: 'include', reading })

function includesOf(map: YamlMap, report: Report): readonly Located[] {
  const node = map.entries.find(({ key }) => key.text === 'include')?.value
  return (node && oneOrMany(text).read(node, placeIn(readingOf(report, []), 'include'))) ?? []
}

const readingOf = (report: Report, factoryUses: FactoryUse[], judged: SourceRange[] = []): Reading => ({
  report,
  brief: undefined,
  scenarios: new Map(),
  factoryUses,
  judged,
  ownerOf,
})

interface IncludedFile {
  readonly name: Located
  readonly file: string
  /** Where what it shares stands in the spec. */
  readonly id: string
}

async function readFile({ name, file, id }: IncludedFile, including: Including): Promise<Shared> {
  const { factoryUses } = including
  const content = await readTextOf(file, including.host)
  if (content.text === undefined) {
    including.report('spec/include-missing', name.range, { path: name.text, reason: content.reason })
    return joinShared([])
  }
  const source = { file, text: content.text }
  const faults = createReport()
  const tell: Report = (...fault) => {
    faults.report(...fault)
    including.report(...fault)
  }
  const parsed = parseYaml(source, tell)
  const root = parsed?.root
  const report = reportBeside(parsed?.damage, source, tell)
  if (root?.kind !== 'map') {
    if (root) report('spec/not-a-map', root.range, { found: root.kind })
    return joinShared([])
  }
  const inner = await readIncluded(root, file, including)
  const entries = root.entries.filter(({ key }) => key.text in sharedKeys || !(key.text in topLevelKeys))
  const judged = (parsed?.damage?.covered ?? []).map((stretch) => ({ file, ...stretch }))
  const place = placeIn(readingOf(report, factoryUses, judged), id)
  const rules = { name: 'a spec', keys: sharedKeys, partial: true }
  const own = toShared(readKeys({ ...root, entries }, rules, place))
  const rest = { root, source, damage: parsed?.damage, faults: faults.diagnostics() }
  for (const name of lostNames(rest)) including.lost.add(name)
  return joinShared([inner, own])
}

export const joinShared = (parts: readonly Shared[]): Shared => ({
  types: parts.flatMap(({ types }) => types),
  define: parts.flatMap(({ define }) => define),
  factories: parts.flatMap(({ factories }) => factories),
  fixtures: parts.flatMap(({ fixtures }) => fixtures),
})
