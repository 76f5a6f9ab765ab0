import path from 'node:path'
import type { Located } from '../../../ir/source.ts'
import { namedFile } from '../read/named-file.ts'
import { readTextOf } from '../read/read-text-of.ts'
import type { Report } from '../report.ts'
import type { SpecHost } from '../spec-host.ts'
import type { SchemaPlace } from './library.ts'

/** The file and the pointer of a `schema:`: relative to the spec, or a file of a package above it. */
export async function locateSchema(
  named: Located,
  { host, report }: { readonly host: SpecHost; readonly report: Report },
): Promise<SchemaPlace | undefined> {
  const [name = '', pointer = ''] = named.text.split(/#(.*)/s)
  const file = namedFile({ ...named, text: name }, { from: named.range.file, host, report })
  if (file === undefined) return undefined
  if (pointer !== '' && !pointer.startsWith('/')) {
    report('spec/schema-pointer', named.range, { path: path.basename(file), pointer, meant: `/${pointer}` })
    return undefined
  }
  const isThere = async (candidate: string) => (await readTextOf(candidate, host)).text !== undefined
  const isPackage = !name.startsWith('.') && !(await isThere(file))
  const installed = isPackage ? await fileOfPackage(name, path.dirname(named.range.file), isThere) : undefined
  return { file: installed ?? file, pointer: decoded(pointer) }
}

async function fileOfPackage(
  name: string,
  folder: string,
  isThere: (file: string) => Promise<boolean>,
): Promise<string | undefined> {
  for (let at = folder; ; at = path.dirname(at)) {
    const candidate = path.join(at, 'node_modules', name)
    if (await isThere(candidate)) return candidate
    if (path.dirname(at) === at) return undefined
  }
}

const decoded = (pointer: string): string => {
  try {
    return decodeURIComponent(pointer)
  } catch {
    return pointer
  }
}
