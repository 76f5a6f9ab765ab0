import type { MutationSuite } from './mutate-suite.ts'
import type { PlacedMutant } from './stryker-mutants.ts'
import { mutantImport } from './survivors-plugin.ts'
import { asId, workerModule } from './vitest-plugin.ts'

/** The title of the test that hands over what was found, as the counterexample of a property of its own. */
export const handOver = 'gen-props survivors'

/** The number of no mutant: a copy of the subject as it is. */
const unchanged = 1e6

const placesOf = ({ subject }: MutationSuite) =>
  Object.fromEntries(subject.standIns.map(({ exportName, ...place }) => [exportName, place]))

/** A test file that runs a generated test with every mutant beside the original. */
export function survivorsFile(
  suite: MutationSuite,
  mutants: readonly { readonly placed: PlacedMutant; readonly index: number }[],
): string {
  const loaded = mutants.map(({ placed, index }) => {
    const id = JSON.stringify(placed.mutant.id)
    const [mutant, probed] = (['mutant', 'probe'] as const).map((kind) =>
      JSON.stringify(mutantImport(suite.subject.file, index, kind)),
    )
    return `  ${id}: await load(${id}, () => import(${mutant}), () => import(${probed})),`
  })
  return `
import { afterAll, beforeAll, describe, it } from 'vitest'
import { setStandInBehaviour } from ${JSON.stringify(workerModule('stand-in'))}
import { differential } from ${JSON.stringify(workerModule('differences'))}
import { probe, probes } from ${JSON.stringify(workerModule('probe'))}
import * as original from ${JSON.stringify(asId(suite.subject.file))}
import * as again from ${JSON.stringify(mutantImport(suite.subject.file, unchanged, 'mutant'))}

// Where the mutant cannot be loaded there is nothing to compare; where a probe has no place, nothing is counted.
async function load(id, mutant, probed) {
  probes[id] = probe()
  const nothing = () => undefined
  return { mutant: await mutant().catch(nothing), probed: await probed().catch(nothing) }
}

const { behaviour, records } = differential({
  mutants: {
${loaded.join('\n')}
  },
  original,
  again,
  places: ${JSON.stringify(placesOf(suite))},
})

describe('compared', async () => {
  beforeAll(() => setStandInBehaviour(behaviour))
  afterAll(() => setStandInBehaviour(undefined))
  await import(${JSON.stringify(`${asId(suite.testFile)}?gen-props=survivors`)})
})

it(${JSON.stringify(handOver)}, async () => {
  const found = JSON.stringify(await records())
  globalThis[Symbol.for('gen-props.observer')]?.({
    title: ${JSON.stringify(handOver)}, runs: 0, discarded: 0, failed: false, byAssertion: false, counterexample: found, cover: [],
  })
})
`
}
