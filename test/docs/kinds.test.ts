import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { invariantKinds } from '../../src/ir/spec.ts'
import { checkout } from '../package/project.ts'
import { samples, samplesFolder } from '../phases/5-emit/samples-folder.ts'
import { invariantsOf, kindExamples } from '../phases/5-emit/kind-examples.ts'

const language = readFileSync(path.join(checkout, 'docs/language.md'), 'utf8')
const shown = language.slice(language.indexOf('## Each kind by example'))

const broken = (sample: string) =>
  readdirSync(path.join(samplesFolder, sample)).filter((file) => /^broken[\w-]*\.ts$/.test(file))

/** Samples whose tests all fail on at least two broken subjects. */
const judged = samples.filter((sample) => broken(sample).length >= 2)

/** The tests of a kind in these samples that await something, and those that do not. */
function testsOf(kind: string) {
  return judged.flatMap((sample) => {
    const text = readFileSync(path.join(samplesFolder, sample, 'expected/spec.spec.ts'), 'utf8')
    return invariantsOf(sample)
      .filter((one) => (one.kind ?? 'postcondition') === kind)
      .map(({ id }) => text.split('\n').find((line) => line.includes(`[${id}]'`)) ?? '')
  })
}

// `test/phases/5-emit/samples.test.ts` runs them: all pass on the subject, and all fail on every broken copy.
describe.each(invariantKinds)('the kind %s', (kind) => {
  it('has a sample whose subject is broken in two ways, and one that is asynchronous', () => {
    const tests = testsOf(kind)
    expect(tests.length).toBeGreaterThan(0)
    expect(tests.filter((line) => line.includes('async ()')).length).toBeGreaterThan(0)
  })

  it('has a template', () => {
    expect(existsSync(path.join(checkout, `templates/kinds/${kind}.hbs`))).toBe(true)
  })

  it('has a section with a spec, the test that is made of it, and a failing run', () => {
    const start = shown.indexOf(`\n### \`${kind}\`\n`)
    expect(start).toBeGreaterThan(0)
    const section = shown.slice(start).split(/\n(?=### )/)[1] ?? ''
    const id = kindExamples.get(kind)?.id ?? ''
    expect(section).toContain(`id: ${id}`)
    expect(section).toContain(`[${id}]'`)
    expect(section).toMatch(/```text\nRule {4}[^]*?\nFailed {2}/)
  })
})
