import { describe, expect, it } from 'vitest'
import { emitSpecFile } from '../../../src/phases/5-emit/emit-spec-file.ts'
import { emitStandIns } from '../../../src/phases/5-emit/emit-stand-ins.ts'
import { commentText } from '../../../src/phases/5-emit/comment.ts'
import { propertyKey, stringLiteral } from '../../../src/phases/5-emit/literal.ts'
import { regexLiteral } from '../../../src/phases/5-emit/regex-literal.ts'
import { relativeSpecifier } from '../../../src/phases/5-emit/specifier.ts'
import { mentions } from '../../../src/phases/5-emit/statements/mentions.ts'
import { planSpec } from './generate-sample.ts'
import { samplesFolder } from './samples-folder.ts'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

const hostile = 'a */ b\n// c \u2028 d \u2029 e ` ${f} \' " \\ </script>'

describe('text of a spec', () => {
  it('cannot end a comment', () => {
    expect(commentText(hostile)).toBe('a *\\/ b // c d e ` ${f} \' " \\ </script>')
  })

  it('cannot end a literal, and is what it was', () => {
    const literal = stringLiteral(hostile)
    expect(literal).not.toMatch(/[\n\u2028\u2029]/)
    expect(JSON.parse(literal)).toBe(hostile)
  })

  const unseen = 'r\u202eghi\u0085t\u200bs\u{e0041}\ufeff'

  it('shows what nobody sees, and is what it was', () => {
    const shown = String.raw`r\u202eghi\u0085t\u200bs\udb40\udc41\ufeff`
    expect(stringLiteral(unseen)).toBe(`"${shown}"`)
    expect(JSON.parse(stringLiteral(unseen))).toBe(unseen)
    expect(commentText(`a \u0007b\u202e*/`)).toBe(String.raw`a \u0007b\u202e*\/`)
    expect(propertyKey('a\u200d')).toBe(String.raw`"a\u200d"`)
    expect(regexLiteral(`^${unseen}$`, 'u')).toBe(`/^${shown}$/u`)
    expect(regexLiteral('^\\\u202e\\\\\u202e$', '')).toBe(String.raw`/^\u202e\\\u202e$/`)
  })

  it.each(['👩‍👩‍👧', '👩🏽‍🚀', '❤️‍🔥', 'می‌خواهم', 'क्‍ष'])('keeps what joins %s', (text) => {
    expect(stringLiteral(text)).toBe(`"${text}"`)
  })

  it('is the title of one test and no more', async () => {
    const file = path.join(samplesFolder, 'kinds/spec.yaml')
    const text = (await readFile(file, 'utf8')).replace(
      'rule: Every amount can be shared.',
      `rule: ${JSON.stringify(hostile)}`,
    )
    const { plan } = await planSpec(file, text)
    const printed = plan && emitSpecFile(plan, { output: path.dirname(file), moduleStyle: 'ts' })
    expect(printed?.match(/^ *it\(/gm)).toHaveLength(9)
    expect(printed).toContain('it("a */ b // c d e ` ${f} \' \\" \\\\ </script> [sharing-is-total]"')
  })
})

describe('imports', () => {
  it.each([
    ['/a/test/generated', '/a/src/x.ts', 'js', '../../src/x.js'],
    ['/a/test/generated', '/a/src/x.ts', 'none', '../../src/x'],
    ['/a/test/generated', '/a/src/x.ts', 'ts', '../../src/x.ts'],
    ['/a/test/generated', '/a/src/x.mts', 'none', '../../src/x.mjs'],
    ['/a/test/generated', '/a/src/x.d.ts', 'js', '../../src/x.js'],
    ['/a/test/generated', '/a/src/x.tsx', 'js', '../../src/x.js'],
    ['/a/test/generated', '/a/test/generated/support.ts', 'none', './support'],
  ] as const)('from %s of %s by %s', (folder, file, style, specifier) => {
    expect(relativeSpecifier(folder, file, style)).toBe(specifier)
  })
})

describe('a name is mentioned', () => {
  it.each([
    ['summary.total', 'summary', true],
    ['invoice.summary', 'summary', false],
    ['[...summary]', 'summary', true],
    ['summaryOf(x)', 'summary', false],
    ['$summary', 'summary', false],
    ['a$b + 1', 'a$b', true],
  ])('in %s: %s %o', (text, name, mentioned) => {
    expect(mentions(text, name)).toBe(mentioned)
  })
})

describe('imports', () => {
  it('leave out an export that the spec does not list and a given hides', async () => {
    const text = `version: 1
subject: { from: ./subject.ts, names: [Overrides, property] }
invariants:
  - id: a-given-called-like-an-export
    rule: A page has a number.
    given: { page: { type: Overrides }, describe: { type: integer } }
    then: |
      property(page) > describe
`
    const { plan, diagnostics } = await planSpec(path.join(samplesFolder, 'names/spec.yaml'), text)
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(plan?.subject.names.map(({ name }) => name)).not.toContain('describe')
  })
})

describe('stand-ins', () => {
  it('have values of what the functions of the subject return', async () => {
    const file = path.join(samplesFolder, 'kinds/spec.yaml')
    const { plan } = await planSpec(file, await readFile(file, 'utf8'))
    const printed = plan && emitStandIns(plan, { output: path.dirname(file), moduleStyle: 'ts' })
    expect(printed).toContain('export const returns = {')
    for (const name of ['deposit', 'withdraw', 'encode', 'decode', 'larger', 'share'])
      expect(printed).toContain(`${name}: `)
  })
})
