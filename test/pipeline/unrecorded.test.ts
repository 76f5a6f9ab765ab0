import { expect, it } from 'vitest'
import type { SpecEvidence } from '../../src/ir/evidence.ts'
import type { Baseline } from '../../src/phases/6-trust/baseline.ts'
import { unrecorded, type Judged } from '../../src/pipeline/keep-baseline.ts'

const entry = { invariants: {}, impostors: [], mutants: [] }
const told = (before: Baseline | undefined) => {
  const specs = [
    { spec: 'invariants/cart.yaml' },
    { spec: 'invariants/till.yaml' },
  ] as unknown as readonly SpecEvidence[]
  const found = unrecorded({ before, specs } as Judged)
  return found.map(({ code, args }) => [code, args['spec']])
}

it('specs that a record does not know are told, and none where there is no record', () => {
  expect(told(undefined)).toEqual([])
  expect(told({ version: 1, specs: { 'invariants/till.yaml': entry } })).toEqual([
    ['gate/not-in-baseline', 'invariants/cart.yaml'],
  ])
})
