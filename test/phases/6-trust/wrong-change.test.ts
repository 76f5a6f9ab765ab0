import { expect, test } from 'vitest'
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
