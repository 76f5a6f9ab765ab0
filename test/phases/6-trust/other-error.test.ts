import { describe, expect, it } from 'vitest'
import { otherError, type ErrorChange } from '../../../src/phases/6-trust/vitest-worker/other-error.ts'

class Refused extends Error {
  readonly missing: number
  constructor(message: string, missing: number) {
    super(message)
    this.missing = missing
  }
}

/** What a function that fails in this way fails with under the impostor, and how often that was told. */
async function failing(change: ErrorChange, real: (...given: readonly unknown[]) => unknown) {
  let told = 0
  const behave = otherError(change, () => (told += 1))
  const call = { exportName: 'f', given: [1], receiver: undefined, nothing: () => undefined, real }
  try {
    return { value: await behave(call), told }
  } catch (error) {
    return { error, told }
  }
}

const refuse = (): never => {
  throw new Refused('too little', 3)
}

describe('an impostor that fails with another error', () => {
  it('keeps the class and changes what is in it', async () => {
    const { error, told } = await failing('contents', refuse)
    expect(error).toBeInstanceOf(Refused)
    expect(error).toMatchObject({ missing: 4, message: 'too little!' })
    expect(told).toBe(1)
  })

  it('keeps the words and changes the class', async () => {
    const { error } = await failing('class', refuse)
    expect(error).not.toBeInstanceOf(Refused)
    expect(error).toMatchObject({ message: 'too little' })
  })

  it('does so to promises, and to what is no error', async () => {
    expect(await failing('contents', () => Promise.reject(new Refused('late', 1)))).toMatchObject({
      error: { missing: 2 },
      told: 1,
    })
    expect(await failing('contents', () => Promise.reject(7 as unknown as Error))).toMatchObject({ error: 8 })
  })

  it('leaves what does not fail as it is', async () => {
    expect(await failing('class', (given) => given)).toEqual({ value: 1, told: 0 })
  })
})
