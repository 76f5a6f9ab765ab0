import { expect, it } from 'vitest'
import { inspect } from './subject-world.ts'

const gauge = `
export interface Gauge<Missing> {
  missing(): (value: Missing) => string
  missing<Fresh>(value: Fresh): Gauge<Fresh>
}
export type PlainGauge = Gauge<number>
`

it('a function is not asserted to be of a type in which a parameter of another function stands', async () => {
  const spec = [
    'version: 1',
    'subject: ./gauge.ts',
    'factories: { gauge: { type: PlainGauge } }',
    'invariants:',
    '  - { id: none, rule: None., given: { left: { type: string } }, then: left.length < 1000 }',
  ].join('\n')
  const { model, faults } = await inspect(spec, { 'gauge.ts': gauge })
  expect(faults).toEqual([])
  const texts = [...JSON.stringify([...(model?.definitions.values() ?? [])]).matchAll(/"seenAs":"([^"]*)"/g)]
  expect(texts.map(([, text]) => text).sort()).toEqual([
    '{ (): (value: number) => string; <Fresh>(value: Fresh): Gauge<Fresh>; }',
    '…',
  ])
})
