import { describe, expect, it } from 'vitest'
import { diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { githubDiagnostics } from '../../../src/report/diagnostics/github.ts'
import { base, misspelt, placeless, sources } from './faults.ts'

const lines = (text: string) => text.trimEnd().split('\n')

describe('githubDiagnostics', () => {
  it('writes workflow commands with the place', () => {
    expect(lines(githubDiagnostics([misspelt], sources, base))[0]).toBe(
      '::error file=conf/gen-props.config.json,line=2,endLine=2,col=4,endColumn=9,title=host/unknown-setting' +
        '::There is no setting "ouput"%0Ahelp: did you mean "output"?',
    )
  })

  it('writes no place where there is none', () => {
    expect(lines(githubDiagnostics([placeless], sources, base))[0]).toMatch(
      /^::error title=host\/spec-missing::/,
    )
  })

  it('lets no text start a command of its own', () => {
    const hostile = diagnostic('host/spec-missing', undefined, {
      file: 'a\n::set-env name=x::100%\r',
      meant: undefined,
    })
    expect(lines(githubDiagnostics([hostile], sources, base))[0]).toContain('a%0A::set-env name=x::100%25%0D')
  })

  it('writes what GitHub would drop as plain lines', () => {
    const many = Array.from({ length: 13 }, (_, index) =>
      diagnostic('host/spec-missing', undefined, { file: `${index}.yaml`, meant: undefined }),
    )
    const written = lines(githubDiagnostics(many, sources, base))
    expect(written.filter((line) => line.startsWith('::error'))).toHaveLength(10)
    expect(written.filter((line) => line.startsWith('error '))).toHaveLength(3)
    expect(written.at(-1)).toBe('13 errors')
  })
})
