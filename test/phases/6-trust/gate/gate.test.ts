import { describe, expect, it } from 'vitest'
import type { CodeMutant } from '../../../../src/ir/evidence.ts'
import type { GateInput } from '../../../../src/phases/6-trust/gate-input.ts'
import { judgeGate } from '../../../../src/phases/6-trust/gate.ts'
import { mutationEvidence } from '../../../../src/phases/6-trust/mutate-evidence.ts'
import { earnedInvariant, goodRun, killedMutant, loans, thresholds } from './evidence.ts'

const survivor = (id: string) => killedMutant(id, { status: 'survived', killedBy: [] })
const withMutants = (...mutants: CodeMutant[]) => goodRun({ mutation: mutationEvidence(mutants) })
const withInvariant = (over: Parameters<typeof earnedInvariant>[1]) =>
  goodRun({ specs: [loans({ invariants: [earnedInvariant('due-after-three-weeks', over)] })] })

describe('the gate', () => {
  it('passes when every invariant earned its place', () => {
    expect(judgeGate(goodRun(), thresholds)).toEqual({ verdict: 'pass', reasons: [], notes: [] })
  })

  it.each<[string, GateInput, RegExp]>([
    ['lint errors', goodRun({ lintErrors: 2 }), /2 errors/],
    ['stale files', goodRun({ staleFiles: ['test/generated/loans.spec.ts'] }), /loans\.spec\.ts/],
    [
      'an unearned invariant',
      withInvariant({ verdict: 'unearned', reason: 'a tautology' }),
      /unearned: a tautology/,
    ],
    ['a suspect invariant', withInvariant({ verdict: 'suspect', reason: 'no kills' }), /suspect: no kills/],
    ['a draft', withInvariant({ status: 'draft' }), /1 draft that nobody approved: due-after-three-weeks/],
    ['a low score', withMutants(killedMutant('a'), survivor('b')), /score of loans is 50 %, below 80 %/],
    ['a weaker spec than before', goodRun({ weakened: ['loans/x was removed'] }), /removed/],
    [
      'an impostor that nobody minds',
      goodRun({
        specs: [loans({ impostors: [{ exportName: 'dueDate', behaviour: 'throws', killedBy: [] }] })],
      }),
      /impostor dueDate: throws/,
    ],
    [
      'a field that nobody looks at',
      goodRun({
        specs: [
          loans({
            impostors: [{ exportName: 'lend', behaviour: 'field', detail: 'card', killedBy: [] }],
          }),
        ],
      }),
      /no invariant of loans notices a wrong `card` of `lend`/,
    ],
  ])('fails for %s', (_, input, reason) => {
    const { verdict, reasons } = judgeGate(input, thresholds)
    expect(verdict).toBe('fail')
    expect(reasons).toEqual([expect.stringMatching(reason)])
  })

  it.each<[string, GateInput]>([
    ['no spec', goodRun({ specs: [] })],
    ['a spec without invariants', goodRun({ specs: [loans({ invariants: [] })] })],
    ['no mutation run', goodRun({ mutation: undefined })],
    ['no mutants', withMutants()],
    ['nothing but time-outs', withMutants(killedMutant('a', { status: 'timeout', killedBy: [] }))],
    ['an obstacle', goodRun({ obstacles: ['vitest is not installed'] })],
  ])('could not run with %s', (_, input) => {
    const { verdict, reasons } = judgeGate(input, thresholds)
    expect(verdict).toBe('could-not-run')
    expect(reasons.length).toBeGreaterThan(0)
  })

  it('needs no mutants where the subject is a package', () => {
    expect(judgeGate(goodRun({ mutable: false, mutation: undefined }), thresholds).verdict).toBe('pass')
  })

  it('leaves time-outs and probable equivalents out of the score', () => {
    const aside = [
      killedMutant('slow', { status: 'timeout', killedBy: [] }),
      killedMutant('same', { status: 'probably-equivalent', killedBy: [] }),
    ]
    expect(judgeGate(withMutants(killedMutant('a'), ...aside), thresholds).verdict).toBe('pass')
  })

  it('follows the thresholds', () => {
    const lenient = { score: 0.5, suspects: 1, drafts: true }
    const input = withMutants(killedMutant('a'), survivor('b'))
    const invariant = earnedInvariant('due-after-three-weeks', { verdict: 'suspect', status: 'draft' })
    expect(judgeGate({ ...input, specs: [loans({ invariants: [invariant] })] }, lenient).verdict).toBe('pass')
  })
})
