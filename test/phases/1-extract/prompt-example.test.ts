import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { example } from '../../../src/phases/1-extract/prompt/example.ts'
import { statefulExample } from '../../../src/phases/1-extract/prompt/stateful-example.ts'
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
})
afterAll(() => rm(root, { recursive: true, force: true }))

const examples = { 'without state': example, 'with state': statefulExample }

describe.each(Object.entries(examples))('the worked example of the prompt %s', (name, shown) => {
  const file = name.replace(/ /g, '-')

  it('is a spec without a fault', async () => {
    await writeFile(path.join(root, `${file}.md`), shown.brief)
    await writeFile(path.join(root, `${file}.d.ts`), shown.signatures)
    const text = `version: 1\nsubject: ./${file}.js\nbrief: ${file}.md\n\n${shown.spec}`
    const read = await readSpec(path.join(root, `${file}.yaml`), text, { readText: readTextIfExists })
    expect(read.diagnostics).toEqual([])
    if (!read.value) throw new Error('no spec')
    const model = inspectSubject(createWorkspace({ root }), read.value)
    expect(model.diagnostics).toEqual([])
    if (!model.value) throw new Error('no model')
    expect(planSuite(read.value, model.value).diagnostics).toEqual([])
  })

  it('accounts for every sentence of its brief', () => {
    const { findQuote } = inputOf(scripted())
    const coverage = coverageOf(shown.brief, sentencesOf(shown.brief), outlineSpec(shown.spec), findQuote)
    expect(coverage.filter(({ state }) => state === 'missing')).toEqual([])
    expect(coverage.length).toBeGreaterThan(5)
  })
})
