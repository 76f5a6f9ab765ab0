import { describe, expect, it } from 'vitest'
import { diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { githubDiagnostics } from '../../../src/report/diagnostics/github.ts'
import { base, hard, hardSources, misspelt, placeless, sources } from './faults.ts'

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

  it('escapes paths, and counts columns in UTF-16 units', () => {
    const written = lines(githubDiagnostics(hard, hardSources, base))
    expect(written).toHaveLength(hard.length + 1)
    expect(written.find((line) => line.includes('100%25'))).toMatch(
      /^::error file=a b\/50%25%2C #1%3A é\.yaml,line=2,endLine=2,col=14,endColumn=18,title=host\/unknown-setting::[^\r]*100%25: a, b%0D%0A::error/,
    )
    expect(written.find((line) => line.includes('lines'))).toMatch(/,line=2,endLine=5,title=/)
    expect(written.find((line) => line.includes('unread'))).toMatch(/^::error file=gone\.yaml,title=/)
  })

  it('lets no plain line be a command', () => {
    const file = '/shop/::x\n::set-env'
    const many = Array.from({ length: 11 }, (_, start) =>
      diagnostic(
        'host/unknown-setting',
        { file, start, end: start },
        { name: '##[x]y', meant: undefined, known: [] },
      ),
    )
    const plain = lines(githubDiagnostics(many, new Map([[file, 'a']]), base)).slice(10, -1)
    expect(plain).toHaveLength(1)
    expect(plain[0]).toMatch(/^%3A:x%0A::set-env:1:2 error (?!.*##\[)/)
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
