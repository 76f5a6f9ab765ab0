import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { drawWorld } from '../phases/4-plan/draw-world.ts'

const subject = `
export type Currency = 'USD' | 'EUR' | 'GBP'
export interface Person { name: string; email?: string }
export interface Line { sku: string; amount: number; currency: Currency; note?: string }
export interface Order { id: string; currency: Currency; lines: Line[] }
export interface Hours { opens: number }
export interface Slot { start: number }
export const total = (order: Order): number => order.lines.length
`

it('the examples of the reference are a spec without faults, whose factories compile', async () => {
  const page = await readFile('docs/language.md', 'utf8')
  const [, example = ''] = /### Each form by example\n+```yaml\n([\s\S]*?)```/.exec(page) ?? []
  const rule = '    rule: Orders have lines.\n    then: total(order) === length\n'
  const spec = `version: 1\nsubject: ./subject.ts\n${example}${rule}`
  const world = await drawWorld(subject)
  try {
    expect((await world.faultsOf(spec)).map(({ code, args }) => [code, args])).toEqual([])
    await world.build(spec)
    expect(await world.typeFaults()).toEqual([])
  } finally {
    await world.remove()
  }
}, 60_000)
