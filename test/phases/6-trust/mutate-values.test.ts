import { expect, test } from 'vitest'
import { mutate } from '../../../src/phases/6-trust/vitest-worker/mutate.ts'
import { wrongReceiver } from '../../../src/phases/6-trust/vitest-worker/wrong-receiver.ts'

test('what leads back to itself is changed once', () => {
  const parent: { name: string; child?: object } = { name: 'a' }
  const child = { parent, open: true }
  parent.child = child
  mutate(parent)
  expect([parent.name, child.open]).toEqual(['a!', false])
})

test('a receiver is spoilt after the call, once it has ended, and set back after the test', async () => {
  class Counter {
    step = 1
    value = 0
    bump() {
      this.value += this.step
    }
  }
  const counter = new Counter()
  const undos: (() => void)[] = []
  let wrong = 0
  const behave = wrongReceiver({ onWrong: () => (wrong += 1), onEnd: (undo) => undos.push(undo) })
  const call = (real: () => unknown, receiver: unknown) =>
    behave({ exportName: 'Counter#bump', real, receiver, given: [], nothing: () => undefined })
  call(counter.bump, counter)
  expect(counter).toEqual({ step: 2, value: 2 })
  const later = call(() => Promise.resolve(), counter)
  expect(counter.step).toBe(2)
  await later
  expect(counter.step).toBe(3)
  for (const undo of undos) undo()
  expect([counter.step, counter.value, wrong]).toEqual([1, 0, 2])
  const plain = { step: 1 }
  call(() => undefined, plain)
  expect(plain).toEqual({ step: 1 })
})
