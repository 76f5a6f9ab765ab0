import { expect, it } from 'vitest'
import { openJob } from '../../src/pipeline/open-job.ts'
import { prepareSuites } from '../../src/pipeline/prepare-suites.ts'
import { folderOf } from './folder-of.ts'

it('does not call unused what code uses that the reader could not read', async () => {
  const rule = 'given: { n: { type: number } }\n    then: >\n      half(n) <= n\n      || half(n) > n\n'
  const root = await folderOf({
    'package.json': '{}',
    'src/half.ts': 'export const half = (n: number): number => n / 2\n',
    'invariants/half.yaml': `version: 1\nsubject: ../src/half.ts\ninvariants:\n  - id: a\n    rule: A rule.\n    ${rule}`,
  })
  const { value: job } = await openJob({ cwd: root, specs: [] })
  if (!job) throw new Error('no job')
  const { diagnostics } = await prepareSuites(job.specs, job)
  expect(diagnostics.map(({ code }) => code)).toEqual(['spec/code-folded'])
})

const isolated = (isolatedDeclarations: boolean) => ({
  'package.json': '{}',
  'tsconfig.json': JSON.stringify({
    compilerOptions: { strict: true, declaration: true, isolatedDeclarations },
  }),
  'src/half.ts': 'export const half = (n: number): number => n / 2\n',
  'invariants/half.yaml': `version: 1
subject: ../src/half.ts
define: |
  const least = (n: number) => half(n)
  const most = (n: number): number => n + 1
  const { a, b } = { a: 1, b: half(2) }
  const alone = (n: number) => n
factories:
  some: { expr: least(4) }
  told: { type: number, expr: most(4) }
  whole: { type: integer, minimum: { expr: b } }
  list: { items: some }
invariants:
  - id: a
    rule: A rule.
    given: [some, told, whole, list]
    then: |
      half(some) + told + whole + list.length === half(alone(some)) + told + whole + list.length
`,
})

it.each([
  [true, ['definition least', 'definition a', 'factory some', 'factory list']],
  [false, []],
])('tells what has no type of its own where isolatedDeclarations is %s', async (option, told) => {
  const root = await folderOf(isolated(option))
  const { value: job } = await openJob({ cwd: root, specs: [] })
  if (!job) throw new Error('no job')
  const { value, diagnostics } = await prepareSuites(job.specs, job)
  expect(value).toHaveLength(1)
  expect(diagnostics.map(({ code, args }) => `${code} ${String(args?.['name'])}`)).toEqual(
    told.map((part) => `plan/undeclared-${part}`),
  )
})
