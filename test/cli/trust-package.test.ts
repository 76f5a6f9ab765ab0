import { mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
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

interface Placed {
  readonly file: string
  readonly status: string
  readonly suites: readonly string[]
}

/** A workspace of two packages: the specs of one are about code of the other, by its name and by its path. */
const workspace = {
  'package.json': '{ "name": "shops", "private": true, "type": "module", "workspaces": ["packages/*"] }\n',
  'packages/words/package.json':
    '{ "name": "@shops/words", "type": "module", "exports": "./src/words.ts" }\n',
  'packages/words/src/words.ts': [
    "export const twice = (word: string): string => [word, word].join('-')",
    '',
  ].join('\n'),
  'packages/app/package.json': '{ "name": "@shops/app", "private": true, "type": "module" }\n',
  'packages/app/tsconfig.json': shop['tsconfig.json'] ?? '',
  'packages/app/src/label.ts': [
    "import { twice } from '@shops/words'",
    'export const label = (word: string): string => twice(word)',
    '',
  ].join('\n'),
  'packages/app/invariants/name.yaml': about("'@shops/words'", 'twice(word)'),
  'packages/app/invariants/path.yaml': about('../../words/src/words.ts', 'twice(word)'),
  'packages/app/invariants/label.yaml': about('../src/label.ts', 'label(word)'),
}

it(
  'a spec about another package of the workspace has code mutants of that',
  { timeout: 180_000 },
  async () => {
    const { gen, root } = await worldWith(workspace, { cwd: 'packages/app' })
    const scope = path.join(root, 'packages/app/node_modules/@shops')
    await mkdir(scope, { recursive: true })
    await symlink(path.join(root, 'packages/words'), path.join(scope, 'words'), 'dir')
    await gen('generate')
    const { code, out, err } = await gen('mutate', '--format', 'json')
    expect(err).not.toContain('no code mutants')
    const { mutation } = JSON.parse(out) as { mutation: { mutants: readonly Placed[] } }
    const found = new Set(
      mutation.mutants.map(({ file, suites, status }) => [file, suites, status].join(' ')),
    )
    // What label reaches in the other package is for the specs of that.
    expect([...found]).toEqual(['src/label.ts label killed', '../words/src/words.ts name,path killed'])
    expect(code).toBe(0)
  },
)

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
