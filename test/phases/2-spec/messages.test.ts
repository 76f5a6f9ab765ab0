import { readdir, readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { specMessages } from '../../../src/diagnostics/messages/spec.ts'

/** The tests of the reader, and of the commands that use what it knows. */
const folders = [new URL('./', import.meta.url), new URL('../../cli/', import.meta.url)]

const sourcesOf = async () => {
  const named = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((name) => new URL(name, folder))),
  )
  const tests = named.flat().filter(({ pathname }) => pathname.endsWith('.test.ts'))
  return (await Promise.all(tests.map((file) => readFile(file, 'utf8')))).join('\n')
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
