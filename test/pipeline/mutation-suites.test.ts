import path from 'node:path'
import { expect, it } from 'vitest'
import { mutationSuites } from '../../src/pipeline/mutation-suites.ts'
import { openJob } from '../../src/pipeline/open-job.ts'
import { prepareSuites } from '../../src/pipeline/prepare-suites.ts'
import { folderOf } from './folder-of.ts'

it('compares the code of JavaScript, not the declarations that say its types', async () => {
  const root = await folderOf({
    'package.json': '{ "type": "module" }',
    'src/half.js': 'export const half = (n) => n / 2\n',
    'src/half.d.ts': 'export declare const half: (n: number) => number\n',
    'invariants/half.yaml':
      'version: 1\nsubject: ../src/half.js\ninvariants:\n  - { id: a, rule: A rule., then: half(4) === 2 }\n',
  })
  const { value: job } = await openJob({ cwd: root, specs: [] })
  if (!job) throw new Error('no job')
  const { value } = await prepareSuites(job.specs, job)
  const layout = { output: path.join(root, 'test'), moduleStyle: 'ts' } as const
  const [suite] = mutationSuites(value ?? [], layout, 'named')
  expect(path.relative(root, suite?.subject.file ?? '')).toBe(path.join('src', 'half.js'))
})
