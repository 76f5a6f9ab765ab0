import path from 'node:path'
import type { Located } from '../../../ir/source.ts'
import type { Report } from '../report.ts'
import type { SpecHost } from '../spec-host.ts'

interface Naming {
  /** The spec that names the file. */
  readonly from: string
  readonly host: SpecHost
  readonly report: Report
}

/** The absolute path of a file that a spec names, or undefined when it may not name it, which is reported. */
export function namedFile(name: Located, { from, host: { root }, report }: Naming): string | undefined {
  const file = path.resolve(path.dirname(from), name.text)
  const isAbsolute = path.isAbsolute(name.text) || path.win32.isAbsolute(name.text)
  const isOutside = root !== undefined && /^\.\.(?:[\\/]|$)/.test(path.relative(root, file))
  if (!isAbsolute && !isOutside) return file
  report('spec/path-outside', name.range, { path: name.text })
  return undefined
}
