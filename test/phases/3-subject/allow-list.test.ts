import { beforeAll, describe, expect, it } from 'vitest'
import { hostileCode as hostile } from './hostile-code.ts'
import { inspect, inspectEach, specWith } from './subject-world.ts'

/** Ends the block or the expression that it stands in, or is more than one. */
const broken = [
  '} process.exit(); {',
  '}); process.exit(); (() => {',
  'format(1)) + (format(2)',
  '/* unfinished',
  '`unfinished',
]

describe('what a spec may not say', () => {
  let faults: readonly (readonly string[])[]
  beforeAll(async () => {
    faults = await inspectEach(hostile.map(([code]) => code))
  }, 120_000)

  it.each(hostile.map(([code, refusal, at], index) => ({ code, refusal, at, index })))(
    '$code',
    ({ refusal, at, index }) => {
      expect(faults[index]).toContainEqual(expect.stringMatching(new RegExp(`^${refusal} `)))
      expect(faults[index]).toContainEqual(expect.stringContaining(`«${at}»`))
    },
  )

  it.each(broken)('nothing that breaks out: %s', async (code) => {
    const { faults: found, model } = await inspect(specWith({ when: code, then: 'true' }))
    expect(model).toBeUndefined()
    expect(found).toContainEqual(expect.stringMatching(/^subject\/(syntax|not-one-piece) /))
  })

  it('not even one of them alone', async () => {
    const { model } = await inspect(specWith({ when: 'const now = Date.now()', then: 'now > 0' }))
    expect(model).toBeUndefined()
  })
})
