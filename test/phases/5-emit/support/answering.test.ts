import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answering } from '../../../../templates/support/answering.ts'

interface Logger {
  readonly level: number
  readonly child: (name: string) => Logger
}

const logger = (): fc.Arbitrary<Logger> =>
  fc.record({ level: fc.nat(), child: answering(() => logger()) }, { noNullPrototype: true })

const levels = (first: Logger, steps: number): readonly number[] =>
  steps === 0 ? [first.level] : [first.level, ...levels(first.child('x'), steps - 1)]

describe('functions that answer when they are called', () => {
  it('lead as deep as anybody calls them', () => {
    for (const drawn of fc.sample(logger(), 50)) expect(levels(drawn, 200)).toHaveLength(201)
  })

  it('give the same for the same arguments and the same seed, and other things for others', () => {
    const [first, second] = [1, 2].map(() => fc.sample(logger(), { seed: 7, numRuns: 30 }))
    expect(first?.map((drawn) => levels(drawn, 4))).toEqual(second?.map((drawn) => levels(drawn, 4)))
    for (const drawn of first ?? []) expect(drawn.child('a')).toBe(drawn.child('a'))
    const differs = (first ?? []).some((drawn) => drawn.child('a').level !== drawn.child('b').level)
    expect(differs).toBe(true)
  })

  it('give the simplest where a counterexample needs no more', () => {
    const { counterexample } = fc.check(
      fc.property(logger(), (drawn) => levels(drawn, 3).length < 4),
      { seed: 3 },
    )
    const [found] = counterexample ?? []
    expect(found && levels(found, 3)).toEqual([0, 0, 0, 0])
    expect(fc.stringify(found)).toContain('answering(/* "x" */')
  })
})
