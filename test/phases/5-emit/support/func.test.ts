import fc from 'fast-check'
import { expect, it } from 'vitest'
import { func } from '../../../../templates/support/func.ts'

it('what stands behind a function is kept while what is beside it shrinks', () => {
  const rule = fc.record({ test: func(fc.boolean()), name: fc.constant('named') }, { noNullPrototype: true })
  const seen: (string | undefined)[] = []
  const property = fc.property(fc.tuple(rule, fc.nat()), ([{ name }]) => {
    seen.push(name)
    return false
  })
  fc.check(property, { seed: 1 })
  expect(seen.length).toBeGreaterThan(2)
  expect(new Set(seen)).toEqual(new Set(['named']))
})

it('functions give the same for the same arguments, and show what they gave', () => {
  const [drawn] = fc.sample(func(fc.nat()), { seed: 3, numRuns: 1 })
  expect(drawn?.('a', 1)).toBe(drawn?.('a', 1))
  expect(fc.stringify(drawn)).toContain('/* ["a",1] => ')
})
