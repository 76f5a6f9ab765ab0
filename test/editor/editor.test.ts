import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { JsonSchema } from '../../src/phases/2-spec/schema/json-schema.ts'
import { openLanguageServer } from './language-server.ts'
import { schemaObjects, type SchemaObject } from './schema-objects.ts'

const schemaFile = new URL('../../schema/invariants.schema.json', import.meta.url)
const objects = schemaObjects(JSON.parse(await readFile(schemaFile, 'utf8')) as JsonSchema)
const head = `# yaml-language-server: $schema=${schemaFile.href}\n`

/** The lines that lead to an object, and the white space before its keys. */
function leadTo({ path }: SchemaObject): { readonly lines: string; readonly indent: string } {
  let lines = head
  let indent = ''
  let dash = ''
  for (const step of path) {
    if (step === 0) dash = '- '
    else {
      lines += `${indent}${dash}${step}:\n`
      indent += dash === '' ? '  ' : '    '
      dash = ''
    }
  }
  return { lines, indent: indent + dash }
}

describe('an editor with the YAML language server', { timeout: 60_000 }, () => {
  it('offers every key where it may stand, and says what it is for', async () => {
    const server = await openLanguageServer()
    const missing: string[] = []
    for (const object of objects) {
      const { lines, indent } = leadTo(object)
      const position = { line: lines.split('\n').length - 1, character: indent.length }
      const name = object.path.join('.')
      server.write(lines + indent)
      const offered = new Set(await server.complete(position))
      for (const [key, { description = '' }] of Object.entries(object.properties)) {
        if (!offered.has(key)) missing.push(`${name}: ${key} is not offered`)
        server.write(`${lines}${indent}${key}: \n`)
        const shown = await server.hover({ ...position, character: indent.length + 1 })
        const words = (text: string) => text.replace(/[^\p{L}]+/gu, ' ').trim()
        if (description === '' || !words(shown).includes(words(description)))
          missing.push(`${name}: ${key} shows ${JSON.stringify(shown)}, not ${JSON.stringify(description)}`)
      }
    }
    expect(objects.length).toBeGreaterThan(10)
    expect(missing).toEqual([])
  })

  it('finds a misspelt key, and nothing wrong with the reviewed example', async () => {
    const server = await openLanguageServer()
    const spec = new URL('../../examples/billing/invariants/billing-summary.yaml', import.meta.url)
    expect(await server.problems(head + (await readFile(spec, 'utf8')).replace(/^#.*\n/, ''))).toEqual([])
    const misspelt = `${head}version: 1\nsubject: ./a.ts\ninvariants:\n  - id: a\n    wen: f()\n    then: b\n`
    expect(await server.problems(misspelt)).toContainEqual(expect.stringContaining('wen'))
  })
})
