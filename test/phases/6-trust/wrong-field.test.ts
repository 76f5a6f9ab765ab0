import { expect, test } from 'vitest'
import { fieldsThatVary, wrongField } from '../../../src/phases/6-trust/vitest-worker/wrong-field.ts'

const text = (value: unknown) => JSON.stringify(value)
const receipts = [
  { till: 'north', cents: 120, kind: 'receipt' },
  { till: 'south', cents: 5, kind: 'receipt', note: 'torn' },
  { till: 'north', cents: 0, kind: 'receipt', note: 'late' },
]

/** What a caller gets for these arguments, and how often it was wrong. */
function spoiling(field: string, real: (...given: never[]) => unknown) {
  const wrong = { times: 0 }
  const onWrong = () => (wrong.times += 1)
  const behaviour = wrongField({ field, draw: () => receipts, text, onWrong })
  const call = (...given: readonly unknown[]) =>
    behaviour({
      ...{ exportName: 'sell', real: real as () => unknown, receiver: undefined, given },
      nothing: () => undefined,
    })
  return { call, wrong }
}

test('fields that always hold the same, or belong to no plain object, are left out', () => {
  expect(fieldsThatVary(receipts, text)).toEqual(['till', 'cents', 'note'])
  expect(fieldsThatVary([1, 'north', ['torn'], new Date(0), new Date(1), null], text)).toEqual([])
})

test('the keys of a dictionary are no fields, and there are never more than twelve', () => {
  const dictionaries = Array.from({ length: 20 }, (_, index) => ({ [`key ${index}`]: index }))
  expect(fieldsThatVary(dictionaries, text)).toEqual([])
  const wide = (value: number) => Object.fromEntries([...'abcdefghijklmnop'].map((name) => [name, value]))
  expect(fieldsThatVary([wide(1), wide(2)], text)).toEqual([...'abcdefghijkl'])
})

test('one field is wrong, always in the same way, and the rest is right', () => {
  const { call, wrong } = spoiling('cents', (cents: number) => ({ till: 'east', cents }))
  const first = call(5) as { readonly cents: unknown }
  expect(first).toEqual({ till: 'east', cents: first.cents })
  expect([120, 0]).toContain(first.cents)
  expect(call(5)).toEqual(first)
  expect(wrong.times).toBe(2)
})

test('what is refused stays refused, and what is promised is promised', async () => {
  const refuse = (till: string) => {
    throw new Error(`no till ${till}`)
  }
  expect(() => spoiling('till', refuse).call('west')).toThrow('no till west')
  const later = spoiling('till', (till: string) => Promise.resolve({ till }))
  await expect(later.call('north')).resolves.toEqual({ till: 'south' })
  await expect(spoiling('till', () => Promise.reject(new Error('shut'))).call()).rejects.toThrow('shut')
})

test('fields that are not there, and those that nobody can foretell, are as they were', () => {
  const noNote = spoiling('note', () => ({ till: 'north' }))
  expect(noNote.call()).toEqual({ till: 'north' })
  let sold = 0
  const numbered = spoiling('cents', () => ({ cents: (sold += 1) }))
  expect([numbered.call(), numbered.call()]).toEqual([{ cents: 2 }, { cents: 3 }])
  expect([noNote.wrong.times, numbered.wrong.times]).toEqual([0, 0])
})

test('a callback is called no more often than by the subject', () => {
  const seen: string[] = []
  const { call } = spoiling('till', (tell: (till: string) => void) => {
    tell('north')
    return { till: 'north' }
  })
  expect(call((till: string) => seen.push(till))).toEqual({ till: 'south' })
  expect(seen).toEqual(['north'])
})
