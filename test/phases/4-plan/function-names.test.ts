import { describe, expect, it } from 'vitest'
import { camel, functionNames } from '../../../src/phases/4-plan/function-names.ts'

const naming = () =>
  functionNames({ factories: ['then', 'order'], meant: new Set(['total']), hostile: true, wholes: new Map() })
const place = { path: [], hostile: true } as never

describe('names of functions in the factories file', () => {
  it.each(['Delete', 'Import', 'New', 'Default', 'Await', 'Arguments'])(
    'of the type %s are no words',
    (type) => {
      const name = naming().type(type, place)
      expect(name).toBe(`any${type}`)
      expect(name).not.toBe(camel(type))
    },
  )

  it('make no promise of the module: none is `then`', () => {
    expect(naming().factory('then')).toBe('anyThen')
    expect(naming().claim('then', 'anyThen')).not.toBe('then')
  })

  it('are none that code of the spec means otherwise, and the same each time', () => {
    const names = naming()
    expect(names.type('Total', place)).toBe('anyTotal')
    expect(names.type('Total', place)).toBe('anyTotal')
    expect(names.factory('order')).toBe('order')
  })
})
