import { expect, it } from 'vitest'
import { mutationEvidence } from '../../src/phases/6-trust/mutate-evidence.ts'
import { mutateText } from '../../src/report/text/mutate.ts'
import { mutant, plain } from './evidence.ts'

const textOf = (...mutants: Parameters<typeof mutationEvidence>[0]) =>
  mutateText(
    { invariants: ['seats/sold-once', 'seats/row-exists'], mutation: mutationEvidence(mutants) },
    plain,
  )

it('shows the kill matrix in short, the strongest invariant first', () => {
  const both = ['seats/sold-once', 'seats/row-exists']
  const text = textOf(
    mutant({ status: 'killed', killedBy: both }),
    mutant({ status: 'killed', killedBy: ['seats/row-exists'] }),
  )
  expect(text).toContain(
    ['kills   alone   invariant', '2       1       seats/row-exists', '1       0       seats/sold-once'].join(
      '\n',
    ),
  )
})

it('says nothing of invariants whose subject was not changed, as that of a package', () => {
  const mutation = mutationEvidence([mutant({ status: 'killed', killedBy: ['seats/sold-once'] })])
  const text = mutateText({ invariants: ['seats/sold-once', 'ms/there-and-back'], mutation }, plain)
  expect(text).toContain('seats/sold-once')
  expect(text).not.toContain('ms/there-and-back')
})

it('puts a survivor with a known difference as a question', () => {
  const difference = { call: 'seatAt({ row: 9 })', original: 'undefined', mutant: '{ row: 9 }' }
  const text = textOf(mutant({ difference }))
  expect(text).toContain('src/seats.ts:42:7')
  expect(text).toContain('- row < rows')
  expect(text).toContain('+ row <= rows')
  expect(text).toContain('For seatAt({ row: 9 }) the code gives undefined.')
  expect(text).toContain('would give { row: 9 }')
  expect(text).toMatch(/Which does the brief want\?/)
})

it('tells time-outs apart', () => {
  const text = textOf(
    mutant({ status: 'timeout', timeout: 'hit-limit' }),
    mutant({ status: 'timeout', timeout: 'clock' }),
    mutant({ status: 'timeout', timeout: 'died' }),
  )
  expect(text.match(/timed out {2}/g)).toHaveLength(3)
  expect(text).toContain('(its process died, out of memory as a rule)')
  expect(text).toContain('0 killed')
})
