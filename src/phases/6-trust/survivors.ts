import type { MutationSuite } from './mutate-suite.ts'
import { leastPatience } from './patience.ts'
import type { PlacedMutant } from './stryker-mutants.ts'
import { handOver, survivorsFile } from './survivors-file.ts'
import { survivorsPlugin } from './survivors-plugin.ts'
import { openVitest } from './vitest-session.ts'
import { standInPlugin } from './vitest-stand-ins.ts'
import type { VitestResult } from './vitest-test.ts'
import type { SurvivorRecord } from './vitest-worker/differences.ts'

export interface SurvivorsInput {
  readonly root: string
  /** Absolute path of the folder that has all functions: the project, or one above it. */
  readonly copied: string
  readonly suites: readonly MutationSuite[]
  readonly survivors: readonly PlacedMutant[]
  /** The text of each mutated file, by absolute path. */
  readonly texts: ReadonlyMap<string, string>
  readonly signal?: AbortSignal | undefined
}

/** Other inputs than those of the mutation run, more of them, and the same ones on every machine. */
const environment = { GEN_PROPS_PROFILE: 'mutation', GEN_PROPS_RUNS: '500', GEN_PROPS_SEED: '20011' }

/**
 * A mutant that loops for ever on some input must not keep the others from being looked at: no more time than tests of
 * these suites may take.
 */
const patienceOf = (suites: readonly MutationSuite[]) =>
  Math.max(35_000, ...suites.map(({ patience }) => patience).filter((patience) => patience > leastPatience))
const smallestGroup = 1
const mostRuns = 8

/**
 * Looks, for each survivor, for a call on which it differs from the original: the spec's own tests draw the inputs.
 * What is not in the answer could not be looked at.
 */
export async function compareSurvivors(input: SurvivorsInput): Promise<ReadonlyMap<string, SurvivorRecord>> {
  const found = new Map<string, SurvivorRecord>()
  let groups: readonly (readonly PlacedMutant[])[] = input.survivors.length === 0 ? [] : [input.survivors]
  for (let run = 0; groups.length > 0 && run < mostRuns; run += 1) {
    const [group = [], ...others] = groups
    const result = await runGroup(input, group)
    for (const record of result?.stalled === false ? recordsOf(result) : []) merge(found, record)
    groups = result?.stalled === true && group.length > smallestGroup ? [...others, ...halves(group)] : others
  }
  return found
}

async function runGroup(
  input: SurvivorsInput,
  mutants: readonly PlacedMutant[],
): Promise<VitestResult | undefined> {
  const files = input.suites.flatMap((suite, index) => {
    const own = mutants
      .map((placed, at) => ({ placed, index: at }))
      .filter(({ placed }) => placed.mutant.suites.includes(suite.name))
    return own.length === 0 ? [] : [{ name: `survivors-${index}`, text: survivorsFile(suite, own) }]
  })
  const { value: session } = await openVitest({
    root: input.root,
    files,
    plugins: [survivorsPlugin({ ...input, mutants }), standInPlugin(input.suites.map(standInOf))],
    patience: patienceOf(input.suites),
    signal: input.signal,
  })
  if (session === undefined) return undefined
  try {
    return await session.run(
      files.map(({ name }) => name),
      environment,
    )
  } finally {
    await session.close()
  }
}

const standInOf = ({ subject, testFile, behind }: MutationSuite) => ({
  from: subject.file,
  nearFile: testFile,
  standIns: subject.standIns,
  importers: [testFile, ...behind],
})

const recordsOf = ({ tests }: VitestResult): readonly SurvivorRecord[] =>
  tests
    .filter((test) => test.title === handOver)
    .flatMap((test) => test.records)
    .flatMap((record) => JSON.parse(record.counterexample ?? '[]') as readonly SurvivorRecord[])

/** A mutant that two suites share was looked at in both. */
function merge(found: Map<string, SurvivorRecord>, record: SurvivorRecord): void {
  const before = found.get(record.id)
  found.set(record.id, {
    id: record.id,
    calls: record.calls + (before?.calls ?? 0),
    changed: record.changed === undefined ? before?.changed : record.changed + (before?.changed ?? 0),
    difference: before?.difference ?? record.difference,
  })
}

const halves = <Item>(items: readonly Item[]): readonly (readonly Item[])[] => {
  const middle = Math.ceil(items.length / 2)
  return [items.slice(0, middle), items.slice(middle)]
}
