import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { helperDeclarations, helperNames, helperTypes } from '../../../src/ir/helpers.ts'

const folder = fileURLToPath(new URL('../../../templates/support', import.meta.url))
const support = readdirSync(folder)
  .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  .join('\n')

/** Signatures with white space and the words that only a declaration or an implementation has left out. */
const bare = (text: string) => text.replace(/\s+/g, ' ')
const signaturesOf = (declaration: string) =>
  [...declaration.matchAll(/^declare function (.+)$/gm)].map(([, signature = '']) => signature)

describe('helpers do what the checker was told', () => {
  it.each(helperNames.filter((name) => name !== 'old'))('%s has the signature that is checked', (name) => {
    for (const signature of signaturesOf(helperDeclarations[name])) {
      expect(bare(support)).toContain(bare(`export function ${signature}`))
    }
  })

  it('Fraction has the methods that are checked', () => {
    const methods =
      helperTypes.slice(helperTypes.indexOf('interface Fraction')).match(/^ {2}\w+\(.*$/gm) ?? []
    expect(methods.length).toBeGreaterThan(5)
    for (const method of methods) expect(support).toContain(method)
  })
})
