import { expect, it } from 'vitest'
import { shownValue } from '../../../src/phases/6-trust/vitest-worker/shown-value.ts'

class Money {
  readonly cents = 5
}

it.each([
  ['Money {"cents":5}', new Money()],
  ['[Money {"cents":5}]', [new Money()]],
  ['{"cents":5}', { cents: 5 }],
  [String.raw`"a\u202eb"`, 'a\u202eb'],
])('shows what the code gives with its class, and what nobody sees as an escape: %s', (shown, value) => {
  expect(shownValue(value)).toBe(shown)
})
