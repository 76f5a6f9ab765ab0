import { expect, it } from 'vitest'
import { nameableType } from '../../../src/phases/4-plan/nameable-type.ts'

type Known = Parameters<typeof nameableType>[0]

/** A module that exports a type of its own beside what is there everywhere. */
const known = {
  spec: { types: [] },
  model: {
    exports: [{ name: 'Response' }],
    subject: { names: [], default: undefined },
    use: [],
    found: [],
  },
} as unknown as Known

it('names what is there in every module, and imports what the subject has of that name', () => {
  const callback = '(cursor: string, options: { signal?: AbortSignal }) => AsyncGenerator<Uint8Array>'
  expect(nameableType(known, callback)).toEqual({ text: callback, uses: [] })
  expect(nameableType(known, '() => Response')).toEqual({ text: '() => Response', uses: ['Response'] })
  expect(nameableType(known, '() => Hidden')).toBeUndefined()
})
