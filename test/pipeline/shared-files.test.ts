import { expect, it } from 'vitest'
import { openJob } from '../../src/pipeline/open-job.ts'
import { prepareSuites } from '../../src/pipeline/prepare-suites.ts'
import { folderOf } from './folder-of.ts'

const files = {
  'package.json': '{"type":"module"}',
  'src/shop.ts':
    'export interface Item { cents: number }\nexport const total = (item: Item): number => item.cents\n',
  'invariants/shared.yaml': 'version: 1\nfactories: { item: { type: Item } }\n',
  'invariants/shop.yaml':
    'version: 1\nsubject: ../src/shop.ts\ninclude: shared.yaml\ninvariants:\n  - { id: same, rule: A., given: [item], then: total(item) === item.cents }\n',
}

const faultsOf = async (specs: readonly string[], changed: Readonly<Record<string, string>> = {}) => {
  const cwd = await folderOf({ ...files, ...changed })
  const { value: job, diagnostics } = await openJob({ cwd, specs })
  if (!job) return diagnostics.map(({ code }) => code)
  const prepared = await prepareSuites(job.specs, job)
  return prepared.diagnostics.map(({ code }) => code)
}

it('what specs include is no spec of its own, wherever it stands', async () => {
  expect(await faultsOf([])).toEqual([])
})

it('what no spec of the run includes is asked for what a spec needs', async () => {
  expect(await faultsOf(['invariants/shared.yaml'])).toEqual(['spec/missing-key', 'spec/missing-key'])
})

it('a fault in it is told once', async () => {
  const shared = 'version: 1\nfactories: { item: { tpe: Item } }\n'
  expect(await faultsOf([], { 'invariants/shared.yaml': shared })).toEqual(['spec/unknown-key'])
})
