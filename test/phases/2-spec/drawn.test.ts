import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../../src/diagnostics/diagnostic.ts'
import { cinema, read } from './read.ts'

const given = `    given:
      row: { type: integer, minimum: 1, exclusiveMaximum: 30 }
      seats: { type: "number[]", maxItems: 2, items: seat }
      code: { type: string, minLength: 2, pattern: "^[A-F]" }
      hall: { factory: small, fields: { name: { maxLength: 3 } } }
      price: { anyOf: [{ const: 0 }, { type: integer, minimum: 500, multipleOf: 50 }] }
      wrong: { factory: small, spoil: { rows: { type: integer } } }
    then: free`

const top = `  seat: { type: integer, minimum: 1 }
  small: { type: Hall, fields: { rows: { maximum: 9 } } }
`

const told = async (example: string) => {
  const { diagnostics } = await read(cinema({ top, invariant: `${given}\n    examples: [${example}]` }))
  return diagnostics.map((one) => `${one.code} ${wordsOf(one).text}`)
}

describe('examples', () => {
  it.each([
    ['{ row: 30 }', '`row` is never drawn as `30`: `exclusiveMaximum` is 30'],
    ['{ row: 1.5 }', '`row` is never drawn as `1.5`: it is an `integer`'],
    ['{ seats: [1, 0] }', '`seats[1]` is never drawn as `0`: `minimum` is 1'],
    ['{ seats: [1, 2, 3] }', '`seats` is never drawn as `[1,2,3]`: `maxItems` is 2'],
    ['{ code: A }', '`code` is never drawn as `"A"`: `minLength` is 2'],
    ['{ code: XY }', '`code` is never drawn as `"XY"`: `pattern` is "^[A-F]"'],
    ['{ hall: { name: One, rows: 10 } }', '`hall.rows` is never drawn as `10`: `maximum` is 9'],
    ['{ hall: { name: Four, rows: 1 } }', '`hall.name` is never drawn as `"Four"`: `maxLength` is 3'],
    ['{ price: 520 }', '`price` is never drawn as `520`: no branch of `anyOf` does'],
  ])('outside of the bounds are told: %s', async (example, said) => {
    expect(await told(example)).toEqual([`spec/example-outside ${said}`])
  })

  it('inside, computed, or of what is wrong on purpose are not', async () => {
    const inside = '{ row: 29, seats: [1], code: AX, hall: { name: One, rows: 9 }, price: 550 }'
    expect(await told(`${inside}, { row: { expr: 31 } }, { wrong: { rows: 10 } }, { price: 0 }`)).toEqual([])
  })
})

describe('boundaries', () => {
  it('lie within the bounds, or beside them', async () => {
    const lines = `  near: { type: integer, minimum: 0, maximum: 9, boundary: [-1, 9, 10] }
  far: { type: integer, minimum: 0, maximum: 9, boundary: [4, 90, -2] }
  open: { type: number, exclusiveMaximum: 1, boundary: [1, 1.5] }`
    const { faults, diagnostics } = await read(cinema({ top: lines }))
    expect(faults).toEqual(['spec/boundary-outside: [4, 90, -2]', 'spec/boundary-outside: [1, 1.5]'])
    expect(diagnostics.map(({ args }) => args['values'])).toEqual([['90', '-2'], ['1.5']])
  })
})
