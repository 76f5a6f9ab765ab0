import path from 'node:path'
import { asId, fileOfId, workerModule, type ResolveContext, type VitestPlugin } from './vitest-plugin.ts'

/** A subject whose exported functions can be replaced, and who gets the replacements. */
export interface StandInSubject {
  /** As the importing files may write it: the name of a package, or the absolute path of a module. */
  readonly from: string
  /** Absolute path of a file from whose place a package is looked up; any place for a path. */
  readonly nearFile: string
  /** The exported functions to put a switch into; `default` is one of them when it is called. */
  readonly functions: readonly string[]
  /** Absolute paths of the modules whose imports of the subject are redirected, whatever their query. */
  readonly importers: readonly string[]
}

/**
 * Redirects imports of each subject, made by its importers, to a module that has all the exports of the real one,
 * with a switch in the functions named: see `vitest-worker/stand-in.ts`, whose `setStandInBehaviour` a test file
 * imports from `workerModule('stand-in')`. While no behaviour is set the real functions are called. A package is
 * redirected as well: its real module stays outside of vite, as it does in the project's own runs.
 */
export function standInPlugin(subjects: readonly StandInSubject[]): VitestPlugin {
  const merged = mergeBySubject(subjects)
  const standIns = merged.map((subject, index) => ({ ...subject, id: standInId(subject, index) }))
  const byId = new Map(standIns.map((subject) => [subject.id, subject]))
  return {
    name: 'gen-props:stand-ins',
    enforce: 'pre',
    async resolveId(source, importer) {
      const asked = standIns.find(
        ({ id }) => fileOfId(source) === id || id.endsWith(`/${source.replace(/^\//, '')}`),
      )
      if (asked) return asked.id
      if (importer === undefined || byId.has(importer)) return undefined
      for (const subject of standIns) {
        if (!subject.importers.includes(fileOfId(importer))) continue
        if (await isSubject(this, { source, importer, subject })) return subject.id
      }
      return undefined
    },
    load: (id) => {
      const subject = byId.get(id)
      return subject && standInModule(subject)
    },
  }
}

type Merged = Omit<StandInSubject, 'functions' | 'importers'> & {
  readonly functions: readonly string[]
  readonly importers: readonly string[]
}

/** Several specs of one subject share one stand-in. */
function mergeBySubject(subjects: readonly StandInSubject[]): readonly Merged[] {
  const merged = new Map<string, Merged>()
  for (const { from, nearFile, functions, importers } of subjects) {
    const before = merged.get(from)
    merged.set(from, {
      from: asId(from),
      nearFile: before?.nearFile ?? nearFile,
      functions: [...new Set([...(before?.functions ?? []), ...functions])].sort(),
      importers: [...new Set([...(before?.importers ?? []), ...importers.map(asId)])],
    })
  }
  return [...merged.values()]
}

/** Beside an importer, so that the real subject is found from there; a path of its own, so that it is never taken for real. */
const standInId = ({ nearFile }: StandInSubject, index: number) =>
  `${path.posix.dirname(asId(nearFile))}/gen-props-stand-in-${index}.ts`

async function isSubject(
  context: ResolveContext,
  { source, importer, subject }: { source: string; importer: string; subject: StandInSubject },
): Promise<boolean> {
  if (source === subject.from) return true
  const [found, real] = await Promise.all([
    context.resolve(source, importer, { skipSelf: true }),
    context.resolve(subject.from, subject.nearFile, { skipSelf: true }),
  ])
  return found !== null && real !== null && fileOfId(found.id) === fileOfId(real.id)
}

function standInModule({ from, functions }: StandInSubject): string {
  const real = JSON.stringify(from)
  const named = functions.filter((name) => name !== 'default')
  return [
    `import * as real from ${real}`,
    `import { standIn } from ${JSON.stringify(workerModule('stand-in'))}`,
    `export * from ${real}`,
    ...named.map(
      (name) => `export const ${name} = standIn(${JSON.stringify(name)}, real[${JSON.stringify(name)}])`,
    ),
    functions.includes('default')
      ? `export default standIn('default', real.default)`
      : `export default real['default']`,
    '',
  ].join('\n')
}
