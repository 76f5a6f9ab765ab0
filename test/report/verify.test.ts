import { expect, it } from 'vitest'
import { gateText } from '../../src/report/text/gate.ts'
import { verifyText } from '../../src/report/text/verify.ts'
import { invariant, plain, seats } from './evidence.ts'

it('gives each invariant one line with its verdict and reason', () => {
  const text = verifyText(
    [seats(invariant('sold-once'), invariant('row-exists', { verdict: 'suspect', reason: 'rarely tried' }))],
    plain,
  )
  expect(text).toMatch(/^ {2}earned {4}sold-once {3}killed 3 impostors$/m)
  expect(text).toMatch(/^ {2}suspect {3}row-exists {2}rarely tried$/m)
})

it('shows how an invariant failed, and findings beside the reason', () => {
  const failing = invariant('sold-once', {
    verdict: 'unearned',
    reason: 'fails',
    findings: [
      { check: 'tests', weight: 'unearned', reason: 'fails' },
      { check: 'seeds', weight: 'suspect', reason: 'passes with seed 7' },
    ],
    baseline: {
      invariant: 'sold-once',
      outcome: 'fail',
      failure: 'Rule: …\nGiven: row = 9',
      runs: 3,
      discarded: 0,
      milliseconds: 1,
    },
  })
  const text = verifyText([seats(failing)], plain)
  expect(text).toContain('Given: row = 9')
  expect(text).toContain('suspect seeds: passes with seed 7')
  expect(text.match(/ fails/g)).toHaveLength(1)
})

it('names the impostors that live', () => {
  const spec = {
    ...seats(invariant('sold-once')),
    impostors: [{ exportName: 'seatAt', behaviour: 'throws', killedBy: [] } as const],
  }
  expect(verifyText([spec], plain)).toMatch(/alive .*impostor seatAt: throws/)
})

it('names fields without a name, and functions without their code', () => {
  const impostors = [
    { exportName: 'parse', behaviour: 'field', detail: '', killedBy: [] },
    { exportName: 'compile', behaviour: 'constant', detail: 'function(...args) { // With', killedBy: [] },
  ] as const
  const text = verifyText([{ ...seats(invariant('sold-once')), impostors }], plain)
  expect(text).toMatch(/wrong `""` of `parse`\n.*impostor compile: constant another function\n/)
})

it('ends the gate with its reasons and its verdict', () => {
  const gate = {
    verdict: 'fail',
    reasons: ['seats/sold-once was removed since the baseline'],
    notes: [],
  } as const
  const lines = gateText({ specs: [], mutation: undefined, gate }, plain).trimEnd().split('\n')
  expect(lines).toEqual(['✗ seats/sold-once was removed since the baseline', '', 'gate   fail'])
})
