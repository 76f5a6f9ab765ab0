import path from 'node:path'
import { compiler } from '../compiler.ts'

/** The first file that a package says it is made of, where not one of them is there: it has not been built. */
export function missingBuild(folder: string, subPath: string): string | undefined {
  const { sys } = compiler().ts
  const named = targetsOf(sys.readFile(path.join(folder, 'package.json')) ?? '', subPath)
  const isThere = (target: string) => {
    const file = path.join(folder, target)
    return ['', '.js', '.d.ts', '/index.js', '/index.d.ts'].some((end) => sys.fileExists(file + end))
  }
  return named.some(isThere) ? undefined : named[0]
}

interface Manifest {
  readonly exports?: unknown
  readonly types?: unknown
  readonly typings?: unknown
  readonly main?: unknown
}

/** What a package.json names for a sub-path such as `.` or `./cart`, whatever the condition. */
function targetsOf(text: string, subPath: string): readonly string[] {
  const { ts } = compiler()
  const { config } = ts.parseConfigFileTextToJson('package.json', text) as { config?: Manifest }
  const { exports, types, typings, main } = config ?? {}
  if (exports === undefined) return subPath === '.' ? textsIn([types, typings, main]) : []
  const entries = Object.entries(typeof exports === 'object' && exports !== null ? exports : {})
  if (!entries.some(([key]) => key.startsWith('.'))) return subPath === '.' ? textsIn(exports) : []
  return entries.flatMap(([key, target]) => {
    if (key === subPath) return textsIn(target)
    const [before = '', after] = key.split('*')
    if (after === undefined || !subPath.startsWith(before) || !subPath.endsWith(after)) return []
    const star = subPath.slice(before.length, subPath.length - after.length)
    return textsIn(target).map((one) => one.replaceAll('*', star))
  })
}

const textsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(textsIn)
      : []
