import type { MutationSuite } from './mutate-suite.ts'
import type { PlacedMutant } from './stryker-mutants.ts'
import { mutantImport } from './survivors-plugin.ts'
import { asId, workerModule } from './vitest-plugin.ts'

/** The title of the test that hands over what was found, as the counterexample of a property of its own. */
export const handOver = 'gen-props survivors'

/** A test file that runs a generated test with every mutant beside the original. */
export function survivorsFile(
  suite: MutationSuite,
  mutants: readonly { readonly placed: PlacedMutant; readonly index: number }[],
): string {
  const loaded = mutants.map(({ placed, index }) => {
    const counted = JSON.stringify(mutantImport(suite.subject.file, index, true))
    const plain = JSON.stringify(mutantImport(suite.subject.file, index, false))
    return `  ${JSON.stringify(placed.mutant.id)}: await load(${JSON.stringify(placed.mutant.id)}, () => import(${counted}), () => import(${plain})),`
  })
  return `
import { afterAll, beforeAll, describe, it } from 'vitest'
import { setStandInBehaviour } from ${JSON.stringify(workerModule('stand-in'))}
import { counter, differential } from ${JSON.stringify(workerModule('differences'))}
import * as original from ${JSON.stringify(asId(suite.subject.file))}

const hits = (globalThis[Symbol.for('gen-props.hits')] ??= {})

// The mutated code counts its runs where it can; where that is no code, it runs uncounted; where the mutant itself
// cannot be loaded there is nothing to compare.
async function load(id, counted, plain) {
  hits[id] = counter()
  try {
    return await counted()
  } catch {
    delete hits[id]
  }
  return plain().catch(() => ({}))
}

const { behaviour, records } = differential({
${loaded.join('\n')}
}, original)

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
