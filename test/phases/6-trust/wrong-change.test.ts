import { expect, test } from 'vitest'
import { stateOf } from '../../../src/phases/6-trust/vitest-worker/argument-state.ts'
import {
  argumentChanges,
  changingOtherwise,
  unchanging,
  type ArgumentChange,
} from '../../../src/phases/6-trust/vitest-worker/wrong-change.ts'

const made = () => ({
  list: [1, 2],
  log: { last: 'a', at: new Date(0) },
  map: new Map([['a', [1]]]),
  set: new Set([1]),
  bytes: Uint8Array.of(1, 2),
})
type Made = ReturnType<typeof made>

/** Changes all that it is given, and hands the list back. */
function change({ list, log, map, set, bytes }: Made): number[] {
  list.push(3)
  Object.assign(log, { last: 'b', more: 1 })
  log.at.setTime(5)
  map.get('a')?.push(2)
  map.set('b', [])
  set.add(2)
  bytes[0] = 9
  return list
}

/** What a call returns and leaves behind, and how often it was seen to change anything. */
function under(make: typeof unchanging, real: (given: Made) => unknown) {
  let changes = 0
  const given = made()
  const behave = make({ carried: false, onChange: () => (changes += 1) })
  const call = {
    exportName: 'change',
    real: real as () => unknown,
    receiver: undefined,
    nothing: () => undefined,
  }
  return { given, result: behave({ ...call, given: [given] }), changes: () => changes }
}

test('what a call does to its arguments is undone in place', () => {
  const { given, result, changes } = under(unchanging, change)
  expect(given).toStrictEqual(made())
  expect(result).toBe(given.list)
  expect(changes()).toBe(1)
})

test('what is done later is undone once it is done', async () => {
  const { given, result, changes } = under(unchanging, async (one) => (await Promise.resolve(), change(one)))
  expect(await result).toBe(given.list)
  expect(given).toStrictEqual(made())
  expect(changes()).toBe(1)
})

test('what a call did that failed is undone, too', () => {
  const given = [made()]
  const fail = () => {
    change(given[0] ?? made())
    throw new Error('too late')
  }
  const behave = unchanging({ carried: false, onChange: () => {} })
  const call = { exportName: 'change', receiver: undefined, nothing: () => undefined }
  expect(() => behave({ ...call, real: fail, given })).toThrow('too late')
  expect(given).toStrictEqual([made()])
})

test('fields are put back in their places, and what cannot be put back is left', () => {
  const { given } = under(unchanging, ({ log, bytes }) => {
    Reflect.deleteProperty(log, 'last')
    structuredClone(bytes, { transfer: [bytes.buffer] })
  })
  expect(Object.keys(given.log)).toEqual(['last', 'at'])
  const sealed = Object.seal({ ...made(), log: Object.seal({ last: 'a', at: new Date(0) }) })
  const state = stateOf([sealed], { instances: true })
  Object.assign(sealed.log, { last: 'b' })
  state.restore()
  expect(sealed.log.last).toBe('a')
})

test('what hides its state is not changed, and what is frozen gives way to a copy', () => {
  class Purse {
    readonly #cents = 1
    cents() {
      return this.#cents
    }
  }
  const purse = new Purse()
  const things: unknown[] = [new Date(0), purse, Object.freeze({ cents: 1 })]
  argumentChanges.other(things)
  expect(things).toStrictEqual([new Date(1), purse, { cents: 2 }])
  expect(purse.cents()).toBe(1)
})

test('a call that changes nothing meets no impostor', () => {
  const { given, changes } = under(unchanging, ({ list }) => list.length)
  expect([given, changes()]).toStrictEqual([made(), 0])
})

test('only what was changed is changed otherwise', () => {
  const listAfter = (kind: ArgumentChange) => {
    const { given } = under(
      (setting) => changingOtherwise(kind, setting),
      ({ list }) => list.push(3),
    )
    expect({ ...given, list: [1, 2] }).toStrictEqual(made())
    return given.list
  }
  expect((Object.keys(argumentChanges) as ArgumentChange[]).map(listAfter)).toEqual([
    [1, 2],
    [2, 3, 4],
    [-2, -3, -4],
  ])
})
