import { describe, expect, it } from 'vitest'
import { diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { prettyDiagnostics } from '../../../src/report/diagnostics/pretty.ts'
import { badGate, base, misspelt, placeless, sources } from './faults.ts'

const plain = { base, paint: (_: string, text: string) => text, width: 100 }

describe('prettyDiagnostics', () => {
  it('shows place, frame and mend, and counts at the end', () => {
    expect(prettyDiagnostics([misspelt, placeless], sources, plain)).toBe(
      [
        'error host/spec-missing  There is no spec "cart.yaml"',
        '  help: correct the path',
        '',
        'error host/unknown-setting  There is no setting "ouput"',
        '  conf/gen-props.config.json:2:4',
        '    1 | {',
        '  > 2 |   "ouput": "made",',
        '      |    ^^^^^',
        '    3 |   "gate": 1',
        '  help: did you mean "output"?',
        '',
        '2 errors',
        '',
      ].join('\n'),
    )
  })

  it('names the file alone when its text is not known', () => {
    expect(prettyDiagnostics([badGate], new Map(), plain)).toContain('\n  conf/gen-props.config.json\n')
  })

  it('is empty when nothing was found', () => {
    expect(prettyDiagnostics([], sources, plain)).toBe('')
  })

  it('makes control characters of a message visible', () => {
    const hostile = diagnostic('host/spec-missing', undefined, {
      file: '\u001b]0;owned\u0007.yaml',
      meant: undefined,
    })
    // eslint-disable-next-line no-control-regex -- that is what must not be there
    expect(prettyDiagnostics([hostile], sources, plain)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/)
  })
})
