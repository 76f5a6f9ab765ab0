import { describe, expect, it } from 'vitest'
import { mutationEvidence, withKills } from '../../../../src/phases/6-trust/mutate-evidence.ts'
import { earnedInvariant, killedMutant, loans } from '../gate/evidence.ts'

const both = ['loans/due-after-three-weeks', 'loans/no-loan-without-card']
const mutation = mutationEvidence([
  killedMutant('a', { killedBy: both }),
  killedMutant('b', { killedBy: ['loans/due-after-three-weeks'] }),
])

describe('an invariant after a mutation run', () => {
  const judged = (impostorsKilled: readonly string[]) => {
    const idle = earnedInvariant('never-loses-a-book', { impostorsKilled })
    const spec = loans({ invariants: [earnedInvariant('due-after-three-weeks'), idle] })
    return withKills(spec, mutation).invariants
  }

  it('carries its kills and those that are its own', () => {
    expect(judged([])[0]).toMatchObject({ verdict: 'earned', kills: ['a', 'b'], soleKills: ['b'] })
    expect(judged([])[0]?.reason).toMatch(/killed 2 code mutants, 1 alone/)
  })

  it('is suspect when no change of the subject makes it fail, nor any other nonsense', () => {
    expect(judged(['dueDate: throws'])[1]).toMatchObject({ verdict: 'suspect', kills: [] })
  })

  it('stays earned when it tells an impostor apart by what it does', () => {
    expect(judged(['dueDate: mutates'])[1]).toMatchObject({ verdict: 'earned', kills: [] })
  })

  it('never gets better', () => {
    const unearned = earnedInvariant('due-after-three-weeks', { verdict: 'unearned', reason: 'a tautology' })
    const [after] = withKills(loans({ invariants: [unearned] }), mutation).invariants
    expect(after).toMatchObject({ verdict: 'unearned', reason: 'a tautology' })
  })
})
