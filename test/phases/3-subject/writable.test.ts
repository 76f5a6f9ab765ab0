import { expect, it } from 'vitest'
import { inspect } from './subject-world.ts'

const gauge = `
export interface Gauge<Missing> {
  missing(): Missing[]
  missing<Fresh>(value: Fresh): Gauge<Fresh>
}
export type PlainGauge = Gauge<number>
`

const spec = [
  'version: 1',
  'subject: ./gauge.ts',
  'factories: { gauge: { type: PlainGauge } }',
  'invariants:',
  '  - { id: none, rule: None., given: { left: { type: string } }, then: left.length < 1000 }',
].join('\n')

it('a function is not asserted to be of a type in which a parameter of another function stands', async () => {
  const { model, faults } = await inspect(spec, { 'gauge.ts': gauge })
  expect(faults).toEqual([])
  const texts = [...JSON.stringify([...(model?.definitions.values() ?? [])]).matchAll(/"seenAs":"([^"]*)"/g)]
  expect(texts.map(([, text]) => text).sort()).toEqual([
    '{ (): never[]; <Fresh>(value: Fresh): Gauge<Fresh>; }',
    '{ (): number[]; <Fresh>(value: Fresh): Gauge<Fresh>; }',
  ])
})

it('nor is one drawn that only some choices of the parameter of another function are of', async () => {
  const takes = gauge.replace('Missing[]', '(value: Missing) => string')
  const { model } = await inspect(spec, { 'gauge.ts': takes })
  expect(JSON.stringify([...(model?.definitions.values() ?? [])])).toContain('that its caller chooses')
})
