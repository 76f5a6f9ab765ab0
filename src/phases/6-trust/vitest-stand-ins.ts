import path from 'node:path'
import type { StandInPlace } from '../../ir/stand-in-plan.ts'
import { asId, fileOfId, workerModule, type ResolveContext, type VitestPlugin } from './vitest-plugin.ts'
import type { Switches } from './vitest-worker/stand-in.ts'

/** Something that can be called, with its name in the evidence. */
export type StandInName = StandInPlace & { readonly exportName: string }

/** A subject of which something can be replaced, and who gets the replacements. */
export interface StandInSubject {
  /** As the importing files may write it: the name of a package, or the absolute path of a module. */
  readonly from: string
  /** Absolute path of a file from whose place a package is looked up; any place for a path. */
  readonly nearFile: string
  /** What to put a switch into. */
  readonly standIns: readonly StandInName[]
  /** Absolute paths of the modules whose imports of the subject are redirected, whatever their query. */
  readonly importers: readonly string[]
}

/**
 * Redirects imports of each subject, made by its importers, to a module that has all the exports of the real one,
 * with a switch in what is named: see `vitest-worker/stand-in.ts`, whose `setStandInBehaviour` a test file
 * imports from `workerModule('stand-in')`. While no behaviour is set the real ones are called. A package is
 * redirected as well: its real module stays outside of vite, as it does in the project's own runs.
 */
export function standInPlugin(subjects: readonly StandInSubject[]): VitestPlugin {
  const merged = mergeBySubject(subjects)
  const standIns = merged.map((subject, index) => ({ ...subject, id: standInId(subject, index) }))
  const byId = new Map(standIns.map((subject) => [subject.id, subject]))
  return {
    name: 'gen-props:stand-ins',
    enforce: 'pre',
    resolveId: {
      order: 'pre',
      async handler(source, importer) {
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
    },
    load: (id) => {
      const subject = byId.get(id)
      return subject && standInModule(subject)
    },
  }
}

/** Several specs of one subject share one stand-in. */
function mergeBySubject(subjects: readonly StandInSubject[]): readonly StandInSubject[] {
  const merged = new Map<string, StandInSubject>()
  for (const { from, nearFile, standIns, importers } of subjects) {
    const before = merged.get(from)
    const byName = new Map([...(before?.standIns ?? []), ...standIns].map((one) => [one.exportName, one]))
    merged.set(from, {
      from: asId(from),
      nearFile: before?.nearFile ?? nearFile,
      standIns: [...byName.values()].sort((a, b) => (a.exportName < b.exportName ? -1 : 1)),
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

function standInModule({ from, standIns }: StandInSubject): string {
  const real = JSON.stringify(from)
  const made = [...new Set(standIns.map((one) => one.export))].map((name) => {
    const switches = JSON.stringify(switchesOf(standIns.filter((one) => one.export === name)))
    const value = `standIn(real[${JSON.stringify(name)}], ${switches})`
    return name === 'default' ? `export default ${value}` : `export const ${name} = ${value}`
  })
  return [
    `import * as real from ${real}`,
    `import { standIn } from ${JSON.stringify(workerModule('stand-in'))}`,
    `export * from ${real}`,
    ...made,
    ...(standIns.some((one) => one.export === 'default') ? [] : [`export default real['default']`]),
    '',
  ].join('\n')
}

function switchesOf(standIns: readonly StandInName[]): Switches {
  const nameOf = (on: StandInPlace['on']) => standIns.find((one) => one.on === on)?.exportName
  const byMember = (on: StandInPlace['on']) =>
    Object.fromEntries(
      standIns.filter((one) => one.on === on).map(({ member, exportName }) => [member, exportName]),
    )
  return {
    itself: nameOf('itself'),
    construct: nameOf('constructor'),
    own: byMember('own'),
    instance: byMember('instance'),
    made: byMember('made'),
  }
}
