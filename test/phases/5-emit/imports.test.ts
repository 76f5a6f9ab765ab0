import { expect, it } from 'vitest'
import { moduleImports } from '../../../src/phases/5-emit/imports.ts'
import type { SuitePlan } from '../../../src/ir/plan.ts'

it('imports a type whose name ends in `type` by its whole name', () => {
  const names = ['Order', 'Prototype'].map((name) => ({ name, local: name, typeOnly: true }))
  const subject = {
    from: 'shop',
    file: '/shop/index.d.ts',
    package: true,
    names,
    default: undefined,
    namespace: undefined,
  }
  const plan = { subject, use: [] } as unknown as SuitePlan
  const lines = moduleImports(plan, new Set(['Order', 'Prototype']), { output: '/out', moduleStyle: 'ts' })
  expect(lines).toEqual(['import type { Order, Prototype } from "shop";'])
})
