import { describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run.ts'
import { worldWith } from './world.ts'

/** A world whose printer breaks: as good as any bug. */
async function brokenRun(env: Readonly<Record<string, string>>) {
  let err = ''
  const code = await run(['--version'], {
    cwd: '/',
    env,
    out: () => {
      throw new Error('the printer is on fire\nand so is the desk')
    },
    err: (text) => (err += text),
    columns: undefined,
    signal: new AbortController().signal,
  })
  return { code, err }
}

describe('trouble', () => {
  it('tells a fault of ours in one line, and how to report it', async () => {
    const { code, err } = await brokenRun({})
    expect(code).toBe(2)
    expect(err).toContain('the printer is on fire\n')
    expect(err).toContain('GEN_PROPS_DEBUG=1')
    expect(err).not.toContain('at ')
  })

  it('shows the stack when it is asked for', async () => {
    expect((await brokenRun({ GEN_PROPS_DEBUG: '1' })).err).toMatch(/\n {4}at /)
  })

  it('ends with 130 when it is interrupted', async () => {
    const { gen } = await worldWith({ 'package.json': '{}' }, { signal: AbortSignal.abort() })
    expect((await gen('doctor')).code).toBe(130)
  })
})
