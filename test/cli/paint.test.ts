import { describe, expect, it } from 'vitest'
import { painter, wantsColour } from '../../src/cli/paint.ts'

const terminal = { columns: 80 }
const pipe = { columns: undefined }

describe('wantsColour', () => {
  it.each([
    ['on a terminal', { ...terminal, env: {} }, false, true],
    ['not in a pipe', { ...pipe, env: {} }, false, false],
    ['not with --no-color', { ...terminal, env: { FORCE_COLOR: '1' } }, true, false],
    ['not with NO_COLOR', { ...terminal, env: { NO_COLOR: '1', FORCE_COLOR: '1' } }, false, false],
    ['with an empty NO_COLOR', { ...terminal, env: { NO_COLOR: '' } }, false, true],
    ['in a pipe with FORCE_COLOR', { ...pipe, env: { FORCE_COLOR: '1' } }, false, true],
    ['not with FORCE_COLOR=0', { ...terminal, env: { FORCE_COLOR: '0' } }, false, false],
    ['not in CI', { ...terminal, env: { CI: 'true' } }, false, false],
    ['in CI with FORCE_COLOR', { ...pipe, env: { CI: 'true', FORCE_COLOR: '1' } }, false, true],
    ['not on a dumb terminal', { ...terminal, env: { TERM: 'dumb' } }, false, false],
  ])('%s', (_, io, flag, wanted) => {
    expect(wantsColour(io, flag)).toBe(wanted)
  })
})

describe('painter', () => {
  it('leaves text alone without colours', () => {
    expect(painter(false)('error', 'error')).toBe('error')
  })

  it('colours without asking a stream', () => {
    expect(painter(true)('error', 'error')).toContain('\u001b[')
  })
})
