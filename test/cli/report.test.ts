import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { evidenceJson } from '../../src/report/evidence-json.ts'
import { reportForms } from '../../src/report/forms/report-forms.ts'
import { gate, mutation, specs } from '../report/evidence.ts'
import { worldWith } from './world.ts'

const files = { 'evidence.json': evidenceJson({ specs, mutation, gate }), 'other.json': '{}' }

describe('report', () => {
  it.each(reportForms)('prints what a command found as %s', async (form) => {
    const { gen } = await worldWith(files)
    const { code, out, err } = await gen('report', 'evidence.json', '--as', form)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain(specs[0]?.name)
  })

  it('writes a file', async () => {
    const { root, gen } = await worldWith(files)
    const { code, out } = await gen('report', 'evidence.json', '--out', 'made/report.html')
    expect({ code, out }).toEqual({ code: 0, out: 'wrote made/report.html\n' })
    expect(await readFile(path.join(root, 'made/report.html'), 'utf8')).toMatch(/^<!doctype html>/)
  })

  it.each(['other.json', 'nowhere.json'])('refuses %s, which holds no evidence', async (file) => {
    const { gen } = await worldWith(files)
    const { code, out, err } = await gen('report', file)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('report/no-evidence')
  })
})
