import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { worldWith } from './world.ts'

const untidy = 'invariants: []\nsubject: "./hall.ts"\nversion: 1\n'
const tidy = 'version: 1\nsubject: ./hall.ts\ninvariants: []\n'
const folder = (text: string) => ({ 'package.json': '{}', 'invariants/hall.yaml': text })

describe('format', () => {
  it('tells what it would write, then writes it, then has nothing to do', async () => {
    const { root, gen } = await worldWith(folder(untidy))
    const read = async () => readFile(path.join(root, 'invariants/hall.yaml'), 'utf8')
    const check = await gen('format', '--check')
    expect({ code: check.code, text: await read() }).toEqual({ code: 1, text: untidy })
    expect(check.err).toContain('spec/not-formatted')
    expect(await gen('format')).toMatchObject({ code: 0, out: expect.stringContaining('wrote ') as string })
    expect(await read()).toBe(tidy)
    expect(await gen('format', '--check')).toMatchObject({ code: 0, out: '1 unchanged\n' })
  })

  it('leaves alone what is no YAML, and says why', async () => {
    const broken = `${untidy}title: a: b\n`
    const { root, gen } = await worldWith(folder(broken))
    const { code, err } = await gen('format')
    expect(code).toBe(1)
    expect(err).toContain('spec/yaml-syntax')
    expect(await readFile(path.join(root, 'invariants/hall.yaml'), 'utf8')).toBe(broken)
  })
})

describe('schema', () => {
  it('is printed as it is published', async () => {
    const { gen } = await worldWith(folder(tidy))
    const { code, out } = await gen('schema')
    const published = await readFile(new URL('../../schema/invariants.schema.json', import.meta.url), 'utf8')
    expect({ code, schema: JSON.parse(out) as unknown }).toEqual({ code: 0, schema: JSON.parse(published) })
  })
})
