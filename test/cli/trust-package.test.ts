import { describe, expect, it } from 'vitest'
import { shop } from './shop.ts'
import { worldWith } from './world.ts'

const about = (subject: string, code: string) =>
  [
    'version: 1',
    `subject: ${subject}`,
    'invariants:',
    '  - id: words-are-joined',
    '    rule: Words are joined by hyphens.',
    '    status: approved',
    "    given: { word: { type: string, pattern: '^[a-z]{1,9}$' } }",
    '    when: |',
    `      const found = ${code}`,
    '    then: |',
    '      found === `${word}-${word}`',
    '',
  ].join('\n')

const packaged = {
  ...shop,
  'invariants/cart.yaml': about('{ from: slugify, default: slugify }', 'slugify(`${word} ${word}`)'),
}

describe('a spec about a package', { timeout: 180_000 }, () => {
  it('has no code mutants, which is no fault, and the gate judges it by the rest', async () => {
    const { gen } = await worldWith(packaged)
    await gen('generate')
    const mutated = await gen('mutate')
    expect(mutated).toMatchObject({ code: 0, out: '' })
    expect(mutated.err).toContain('cart: no code mutants: the subject is a package (slugify)')
    const { code, out } = await gen('gate')
    expect(out).toContain('cart: no code mutants: the subject is a package\n')
    expect(out).toContain('killed 5 impostors')
    expect(out).toMatch(/gate +pass/)
    expect(code).toBe(0)
  })

  it('excuses no spec about code of the project that names no function', async () => {
    const { gen } = await worldWith({
      ...packaged,
      'src/words.ts': "export const word: string = 'cart'\nexport type Word = string\n",
      'invariants/words.yaml': about('../src/words.ts', 'word'),
    })
    await gen('generate')
    const { code, err } = await gen('mutate')
    expect(err).toContain('mutate/nothing-to-mutate')
    expect(code).toBe(2)
  })
})
