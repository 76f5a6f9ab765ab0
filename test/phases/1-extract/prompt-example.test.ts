import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { example } from '../../../src/phases/1-extract/prompt/example.ts'
import { sentencesOf } from '../../../src/phases/1-extract/brief/sentences.ts'
import { coverageOf } from '../../../src/phases/1-extract/brief/coverage.ts'
import { readSpec } from '../../../src/phases/2-spec/read-spec.ts'
import { outlineSpec } from '../../../src/phases/2-spec/outline/spec-outline.ts'
import { inspectSubject } from '../../../src/phases/3-subject/inspect-subject.ts'
import { createWorkspace } from '../../../src/phases/3-subject/workspace.ts'
import { planSuite } from '../../../src/phases/4-plan/plan-suite.ts'
import { readTextIfExists } from '../../../src/host/files.ts'
import { inputOf, scripted } from './sources.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'gen-props-example-'))
  await symlink(path.resolve('node_modules'), path.join(root, 'node_modules'), 'junction')
  await writeFile(path.join(root, 'package.json'), '{ "type": "module" }')
  await writeFile(path.join(root, 'brief.md'), example.brief)
  await writeFile(path.join(root, 'points.d.ts'), example.signatures)
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('the worked example of the prompt', () => {
  it('is a spec without a fault', async () => {
    const text = `version: 1\nsubject: ./points.js\nbrief: brief.md\n\n${example.spec}`
    const read = await readSpec(path.join(root, 'points.yaml'), text, { readText: readTextIfExists })
    expect(read.diagnostics).toEqual([])
    if (!read.value) throw new Error('no spec')
    const model = inspectSubject(createWorkspace({ root }), read.value)
    expect(model.diagnostics).toEqual([])
    if (!model.value) throw new Error('no model')
    expect(planSuite(read.value, model.value).diagnostics).toEqual([])
  })

  it('accounts for every sentence of its brief', () => {
    const { findQuote } = inputOf(scripted())
    const coverage = coverageOf(
      example.brief,
      sentencesOf(example.brief),
      outlineSpec(example.spec),
      findQuote,
    )
    expect(coverage.filter(({ state }) => state === 'missing')).toEqual([])
    expect(coverage.length).toBeGreaterThan(7)
  })
})
