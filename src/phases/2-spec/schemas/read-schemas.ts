import path from 'node:path'
import { nearest } from '../../../diagnostics/nearest.ts'
import { rootKey, type SchemaComponent, type SchemaNode, type Schemas } from '../../../ir/schema-model.ts'
import type { Data, Located, SourceRange } from '../../../ir/source.ts'
import { readTextOf } from '../read/read-text-of.ts'
import type { Report } from '../report.ts'
import type { SpecHost } from '../spec-host.ts'
import { componentNames } from './component-names.ts'
import { dynamicTarget } from './dynamic-target.ts'
import { createLibrary, follow, type SchemaLibrary, type SchemaPlace } from './library.ts'
import { locateSchema } from './locate-schema.ts'
import type { NodeReading } from './node-reading.ts'
import { parseSchemaFile } from './parse-document.ts'
import { isDirection, knownKeywords, readNode } from './read-node.ts'
import { dataAt, isMap, type SchemaDocument } from './schema-document.ts'

interface Task {
  readonly host: SpecHost
  readonly report: Report
}

/** Reads the schemas that a spec names, and all that they refer to. */
export async function readSchemas(wanted: readonly Located[], task: Task): Promise<Schemas> {
  const documents = new Map<string, SchemaDocument | undefined>()
  const roots = new Map<string, { readonly place: SchemaPlace; readonly named: Located }>()
  for (const named of wanted) {
    const found = await locateSchema(named, task)
    if (!found) continue
    roots.set(rootKey('schema', named), { place: found, named })
    await load(found.file, named.range, { ...task, documents })
  }
  const library = createLibrary([...documents.values()].flatMap((document) => document ?? []))
  return components(roots, library, task.report)
}

interface Loading extends Task {
  readonly documents: Map<string, SchemaDocument | undefined>
}

/** Reads a file and, one after the other, those that it refers to. */
async function load(file: string, range: SourceRange, loading: Loading): Promise<void> {
  const { documents, host, report } = loading
  if (documents.has(file)) return
  documents.set(file, undefined)
  const content = await readTextOf(file, host)
  const shown = path.basename(file)
  if (content.text === undefined)
    return report('spec/schema-missing', range, { path: shown, reason: content.reason })
  const document = parseSchemaFile(file, content.text)
  if ('reason' in document)
    return report('spec/schema-not-data', range, { path: shown, reason: document.reason })
  documents.set(file, document)
  const library = createLibrary([...documents.values()].flatMap((each) => each ?? []))
  for (const { reference, from } of referencesIn(document.data, { file, pointer: '' })) {
    const target = follow(reference, from, library)
    if (target.kind === 'file') await load(target.file, range, loading)
  }
}

interface FoundReference {
  readonly reference: string
  readonly from: SchemaPlace
}

function referencesIn(data: Data, place: SchemaPlace): readonly FoundReference[] {
  if (typeof data !== 'object' || data === null) return []
  const named = isMap(data) ? [data.$ref, data.$dynamicRef] : []
  const own = named.flatMap((reference) =>
    typeof reference === 'string' ? [{ reference, from: place }] : [],
  )
  const inner = Object.entries(data).flatMap(([key, value]) =>
    referencesIn(value as Data, { ...place, pointer: `${place.pointer}/${escaped(key)}` }),
  )
  return [...own, ...inner]
}

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

type Roots = ReadonlyMap<string, { readonly place: SchemaPlace; readonly named: Located }>

/** Each schema that has a name of its own, because the spec or another schema refers to it. */
function components(roots: Roots, library: SchemaLibrary, report: Report): Schemas {
  const read = new Map<string, SchemaNode>()
  const places = new Map<string, SchemaPlace>()
  const waiting: { readonly place: SchemaPlace; readonly range: SourceRange }[] = []
  const ask = (place: SchemaPlace, range: SourceRange): string => {
    const id = `${place.file}#${place.pointer}`
    if (!places.has(id)) waiting.push({ place, range })
    places.set(id, place)
    return id
  }
  const ids = new Map<string, string>()
  const entries = [...roots.values()].map(({ place }) => place)
  for (const [key, { place, named }] of roots) {
    const document = library.documents.get(place.file)
    if (!document) continue
    if (dataAt(document.data, place.pointer) !== undefined) ids.set(key, ask(place, named.range))
    else reportPointer(place, document, named, report)
  }
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { place, range } = next
    const data = dataAt(library.documents.get(place.file)?.data ?? null, place.pointer)
    const reading = readingFor(range, { library, report, ask, entries })
    if (data !== undefined) read.set(`${place.file}#${place.pointer}`, readNode(data, place, reading))
  }
  const names = componentNames(places, library.documents)
  const found = [...read].map(([id, node]): [string, SchemaComponent] => [
    id,
    { name: names.get(id) ?? 'Schema', node, dialect: 'json' },
  ])
  return { roots: ids, components: new Map(found) }
}

function reportPointer(
  { file, pointer }: SchemaPlace,
  { data }: SchemaDocument,
  { range }: Located,
  report: Report,
): void {
  const above = dataAt(data, pointer.slice(0, pointer.lastIndexOf('/')))
  const meant = isMap(above) ? nearest(pointer.split('/').at(-1) ?? '', Object.keys(above)) : undefined
  report('spec/schema-pointer', range, { path: path.basename(file), pointer: pointer || '#', meant })
}

interface Sources {
  readonly library: SchemaLibrary
  readonly report: Report
  readonly ask: (place: SchemaPlace, range: SourceRange) => string
  /** Where values are drawn from. */
  readonly entries: readonly SchemaPlace[]
}

function readingFor(range: SourceRange, { library, report, ask, entries }: Sources): NodeReading {
  const shown = ({ file, pointer }: SchemaPlace) => `${path.basename(file)}#${pointer}`
  const reading: NodeReading = {
    node: (data, place) => readNode(data, place, reading),
    refer: (reference, from, anchor) => {
      const target = follow(reference, from, library)
      if (target.kind === 'known') {
        const place =
          anchor === undefined ? target.place : dynamicTarget(target.place, anchor, { library, entries })
        if (place) return ask(place, range)
        reading.fault(from, '$dynamicRef', 'a reference to one schema: several have its anchor')
        return undefined
      }
      report('spec/schema-reference', range, { reference, at: shown(from) })
      return undefined
    },
    referred: (reference, from) => {
      const target = follow(reference, from, library)
      if (target.kind !== 'known') return undefined
      return dataAt(library.documents.get(target.place.file)?.data ?? null, target.place.pointer)
    },
    fault: (place, keyword, expected) =>
      report('spec/schema-value', range, { keyword, at: shown(place), expected }),
    ignore: (place, keyword) => {
      const args = { keyword, at: shown(place) }
      if (isDirection(keyword))
        report('spec/schema-direction', range, { keyword, file: path.basename(place.file) })
      else report('spec/schema-keyword', range, { ...args, meant: nearest(keyword, knownKeywords) })
    },
    shown,
  }
  return reading
}
