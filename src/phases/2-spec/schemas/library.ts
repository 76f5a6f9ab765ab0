import path from 'node:path'
import { pathToFileURL, fileURLToPath } from 'node:url'
import type { Data } from '../../../ir/source.ts'
import { metaschemas } from './metaschemas.ts'
import { dataAt, isMap, pointerTo, type SchemaDocument } from './schema-document.ts'

/** A place in a document. */
export interface SchemaPlace {
  readonly file: string
  readonly pointer: string
}

/** The documents that are known, and what they call their parts. */
export interface SchemaLibrary {
  readonly documents: ReadonlyMap<string, SchemaDocument>
  /** By absolute address, without an empty fragment. */
  readonly names: ReadonlyMap<string, SchemaPlace>
  /** The address that references of a place are relative to. */
  readonly baseOf: (place: SchemaPlace) => string
  /** Schemas with a `$dynamicAnchor`, by its name; with a `$recursiveAnchor`, by an empty one. */
  readonly dynamic: ReadonlyMap<string, readonly SchemaPlace[]>
}

/** Gathers what documents call themselves and their parts: `$id`, `$anchor`, and `id` of draft 4. */
export function createLibrary(given: readonly SchemaDocument[]): SchemaLibrary {
  // Who brings a metaschema along means that one.
  const documents = [...metaschemas, ...given]
  const names = new Map<string, SchemaPlace>()
  const bases = new Map<string, string>()
  const dynamic = new Map<string, SchemaPlace[]>()
  for (const { file, data } of documents) {
    const start = pathToFileURL(file).href
    names.set(start, { file, pointer: '' })
    visit(data, { file, pointer: '' }, start, { names, bases, dynamic })
  }
  return {
    documents: new Map(documents.map((document) => [document.file, document])),
    names,
    dynamic,
    baseOf: ({ file, pointer }) => {
      for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
        const base = bases.get(`${file}#${at}`)
        if (base !== undefined) return base
        if (at === '') return pathToFileURL(file).href
      }
    },
  }
}

interface Found {
  readonly names: Map<string, SchemaPlace>
  readonly bases: Map<string, string>
  readonly dynamic: Map<string, SchemaPlace[]>
}

function visit(data: Data, place: SchemaPlace, base: string, found: Found): void {
  if (Array.isArray(data))
    return data.forEach((item: Data, index) =>
      visit(item, { ...place, pointer: pointerTo(place.pointer, index) }, base, found),
    )
  if (!isMap(data)) return
  const id =
    typeof data.$id === 'string'
      ? data.$id
      : isSchema(data) && typeof data.id === 'string'
        ? data.id
        : undefined
  const own = id === undefined || id.startsWith('#') ? base : addressOf(id, base)
  if (own !== base) {
    found.names.set(own.replace(/#$/, ''), place)
    found.bases.set(`${place.file}#${place.pointer}`, own.replace(/#.*$/, ''))
  }
  const anchors = [data.$anchor, data.$dynamicAnchor, id?.startsWith('#') ? id.slice(1) : undefined]
  for (const anchor of anchors)
    if (typeof anchor === 'string') found.names.set(`${own.replace(/#.*$/, '')}#${anchor}`, place)
  const moving = data.$recursiveAnchor === true ? '' : data.$dynamicAnchor
  if (typeof moving === 'string') found.dynamic.set(moving, [...(found.dynamic.get(moving) ?? []), place])
  for (const [key, value] of Object.entries(data))
    if (!plainData.has(key)) visit(value, { ...place, pointer: pointerTo(place.pointer, key) }, own, found)
}

const isSchema = (data: Readonly<Record<string, Data>>) =>
  'type' in data || '$schema' in data || 'properties' in data
const plainData = new Set(['enum', 'const', 'default', 'examples', 'example'])

function addressOf(reference: string, base: string): string {
  try {
    return new URL(reference, base).href
  } catch {
    return base
  }
}

/** Where a reference leads: a place that is known, or a file that has to be read. */
export type Reference =
  | { readonly kind: 'known'; readonly place: SchemaPlace }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'nothing' }

/** Follows a reference from a place; an address that nobody has may still be a file beside the referring one. */
export function follow(reference: string, from: SchemaPlace, library: SchemaLibrary): Reference {
  const address = addressOf(reference, library.baseOf(from))
  const [document = '', fragment = ''] = splitFragment(address)
  const known = library.names.get(fragment === '' ? document : `${document}#${fragment}`)
  if (known) return { kind: 'known', place: known }
  const whole = library.names.get(document)
  if (whole) return partOf(whole, fragment, library)
  const [name = ''] = splitFragment(reference)
  const file = document.startsWith('file:')
    ? fileURLToPath(document)
    : path.resolve(path.dirname(from.file), decoded(name))
  if (library.documents.has(file)) return partOf({ file, pointer: '' }, fragment, library)
  return /^https?:/.test(name) ? { kind: 'nothing' } : { kind: 'file', file }
}

function partOf(whole: SchemaPlace, fragment: string, { documents }: SchemaLibrary): Reference {
  const pointer = `${whole.pointer}${decoded(fragment)}`
  const data = documents.get(whole.file)?.data
  const isThere =
    (fragment === '' || fragment.startsWith('/')) && data !== undefined && dataAt(data, pointer) !== undefined
  return isThere ? { kind: 'known', place: { file: whole.file, pointer } } : { kind: 'nothing' }
}

const splitFragment = (address: string): readonly [string, string] => {
  const at = address.indexOf('#')
  return at === -1 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)]
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
