import { configureGlobal, readConfigureGlobal } from 'fast-check'
import type { BoundaryRecord } from './property-record.ts'

interface Seen {
  readonly name: string
  readonly index: number
}

/** The boundary values that arbitraries of this process know of, by name and index. */
const declared = new Map<string, Seen>()
/** Those drawn since the last run began, and those of each run of the property under way. */
let drawn = new Set<string>()
let runs: ReadonlySet<string>[] = []
/** How often each was there since the last property ended. */
const offered = new Map<string, number>()

/** What generated arbitraries call: with `hit` for a value that they draw, without for one that they may. */
export function watchBoundary(name: string, index: number, hit: boolean): void {
  const key = `${index} ${name}`
  declared.set(key, { name, index })
  if (hit) drawn.add(key)
  else offered.set(key, (offered.get(key) ?? 0) + 1)
}

const ours = Symbol('gen-props')

/**
 * Before each test: properties made from here on say when a run begins, so that what is drawn for a discarded run is
 * told from what is evaluated. Where the project has a hook of its own that excludes ours, all that is drawn counts.
 */
export function watchRuns(): void {
  offered.clear()
  drawn = new Set()
  runs = []
  const { beforeEach, ...others } = readConfigureGlobal()
  if (others.asyncBeforeEach || (beforeEach && ours in beforeEach)) return
  const hook = () => {
    runs.push(drawn)
    drawn = new Set()
    beforeEach?.()
  }
  configureGlobal({ ...others, beforeEach: Object.assign(hook, { [ours]: true }) })
}

/** What was drawn for the runs that were evaluated; then begins anew for the next property. */
export function boundariesHit(evaluated: readonly boolean[]): readonly BoundaryRecord[] {
  const counted = runs.length === 0 ? [drawn] : runs.filter((_, run) => evaluated[run] ?? true)
  const records = [...declared].map(([key, seen]) => ({
    ...seen,
    hits: counted.filter((run) => run.has(key)).length,
    offered: offered.get(key) ?? 0,
  }))
  offered.clear()
  drawn = new Set()
  runs = []
  return records
}
