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
