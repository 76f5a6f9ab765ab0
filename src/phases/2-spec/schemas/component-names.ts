import path from 'node:path'
import { isMap, type SchemaDocument } from './schema-document.ts'
import type { SchemaPlace } from './library.ts'

/** What each schema is called: by the last step of its pointer, or by its file; no two the same. */
export function componentNames(
  places: ReadonlyMap<string, SchemaPlace>,
  documents: ReadonlyMap<string, SchemaDocument>,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const [id, place] of places) {
    const wanted = pascal(nameOf(place, documents)) || 'Schema'
    let name = wanted
    for (let count = 2; taken.has(name); count += 1) name = `${wanted}${count}`
    taken.add(name)
    names.set(id, name)
  }
  return names
}

function nameOf({ file, pointer }: SchemaPlace, documents: ReadonlyMap<string, SchemaDocument>): string {
  const last = pointer.split('/').at(-1) ?? ''
  if (last !== '' && !/^\d+$/.test(last)) return last.replaceAll('~1', '/').replaceAll('~0', '~')
  const data = documents.get(file)?.data
  const title =
    isMap(data) && typeof data.title === 'string' && data.title.length <= 30 ? data.title : undefined
  return title ?? path.basename(file).replace(/(?:\.schema)?\.[^.]+$/, '')
}

const pascal = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')
    .replace(/^(?=\d)/, 'Schema')
