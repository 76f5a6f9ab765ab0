import { expect, it } from 'vitest'
import { mutationEvidence } from '../../src/phases/6-trust/mutate-evidence.ts'
import { summaryText } from '../../src/report/text/summary.ts'
import { invariant, mutant, plain, seats } from './evidence.ts'

const specs = [
  seats(
    invariant('sold-once'),
    invariant('row-exists', { verdict: 'suspect' }),
    invariant('price', { verdict: 'unearned' }),
  ),
]

it('ends with one aligned line for each spec, the mutants and the gate', () => {
  const mutation = mutationEvidence([
    mutant({ status: 'killed', killedBy: ['seats/sold-once'] }),
    mutant(),
    mutant({ status: 'no-coverage' }),
    mutant({ status: 'probably-equivalent' }),
    mutant({ status: 'timeout' }),
  ])
  const text = summaryText({ specs, mutation, gate: { verdict: 'fail', reasons: ['…'], notes: [] } }, plain)
  expect(text.split('\n')).toEqual([
    'seats     3 invariants   1 earned   1 unearned   1 suspect',
    'mutants   1 killed   2 survived   1 probably equivalent   1 timed out',
    'gate      fail',
    '',
  ])
})

it('colours nothing but the verdict', () => {
  const gate = { verdict: 'pass', reasons: [], notes: [] } as const
  const text = summaryText({ specs: [], mutation: undefined, gate }, (look, word) => `<${look}>${word}`)
  expect(text).toBe('gate   <good>pass\n')
})
