import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { specMessages } from '../../../src/diagnostics/messages/spec.ts'

const sourcesOf = async () => {
  const names = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.test.ts'))
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, import.meta.url), 'utf8')))
  return texts.join('\n')
}

describe('messages of the reader', () => {
  it('are each provoked by a test', async () => {
    const sources = await sourcesOf()
    const untested = Object.keys(specMessages).filter((code) => !sources.includes(code))
    expect(untested).toEqual([])
  })

  it.each(Object.entries(specMessages))('%s has a page with more than its sentence', (_, { explain }) => {
    expect(explain.length).toBeGreaterThan(40)
  })
})
