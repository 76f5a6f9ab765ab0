import { describe, expect, it } from 'vitest'
import { exitCodeOf } from '../../src/cli/exit-code.ts'
import { diagnostic } from '../../src/diagnostics/diagnostic.ts'

const finding = diagnostic('generated/orphan', undefined, { file: 'cart.spec.ts' })
const obstacle = diagnostic('host/spec-missing', undefined, { file: 'cart.yaml', meant: undefined })
const warning = { ...obstacle, severity: 'warning' } as const

describe('exitCodeOf', () => {
  it.each([
    ['nothing', {}, 0],
    ['a warning', { diagnostics: [warning] }, 0],
    ['a fault of a spec', { diagnostics: [finding] }, 1],
    ['a finding without a diagnostic', { findings: true }, 1],
    ['what keeps a command from its work', { diagnostics: [obstacle] }, 2],
    ['both', { diagnostics: [finding, obstacle], findings: true }, 2],
  ])('for %s', (_, ending, code) => {
    expect(exitCodeOf({ diagnostics: [], ...ending })).toBe(code)
  })
})
