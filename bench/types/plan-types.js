import path from 'node:path'
import { wordsOf } from '../../dist/diagnostics/diagnostic.js'
import { readSpec } from '../../dist/phases/2-spec/read-spec.js'
import { inspectSubject } from '../../dist/phases/3-subject/inspect-subject.js'
import { planSuite } from '../../dist/phases/4-plan/plan-suite.js'
import { emitSuite } from '../../dist/phases/5-emit/emit-suite.js'
import { emitSupport } from '../../dist/phases/5-emit/emit-support.js'

export const factoryOf = (name) => `drawn${name}`

/** A spec with a factory for each of them: `{ name, keys, beside }`: YAML in its flow style, and lines before it. */
export const specFor = (asked) =>
  [
    'version: 1',
    'subject: ./subject.ts',
    'factories:',
    ...asked.flatMap(({ name, beside = [], keys = `type: ${name}` }) => [
      ...beside,
      `  ${factoryOf(name)}: { ${keys} }`,
    ]),
    'invariants:',
    '  - { id: none, rule: None., given: { left: { type: string } }, then: left.length < 1000 }',
    '',
  ].join('\n')

/** What becomes of a spec: its plan, and what is told of each factory. */
export async function plannedTypes(text, folder, workspace) {
  const read = await readSpec(path.join(folder, 'spec.yaml'), text, { readText: async () => undefined })
  const model = read.value && inspectSubject(workspace, read.value)
  const suite = read.value && model?.value && planSuite(read.value, model.value)
  const found = [read, model, suite].flatMap((outcome) => outcome?.diagnostics ?? [])
  const told = found.map((one) => ({
    ...one,
    ...wordsOf(one),
    of: one.range && /^ {2}(?:drawn|base)(\w+): /.exec(lineAt(text, one.range.start))?.[1],
  }))
  return { plan: suite?.value, told }
}

const lineAt = (text, start) => text.split('\n')[text.slice(0, start).split('\n').length - 1] ?? ''

export function emittedTypes(plan, output) {
  const layout = { output, moduleStyle: 'ts' }
  return [...emitSuite(plan, layout), ...emitSupport([plan], layout)]
}
