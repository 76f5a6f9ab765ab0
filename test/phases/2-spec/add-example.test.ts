import { describe, expect, it } from 'vitest'
import { addExample } from '../../../src/phases/2-spec/adopt/add-example.ts'

const owner = { id: 'b', caseName: undefined }
const specOf = (...lines: readonly string[]) => ['invariants:', '  - id: a', ...lines, ''].join('\n')

describe('an adopted example', () => {
  it.each([
    [
      'a key of its own',
      ['  - id: b # two', '    then: |', '      x', '', '  # end', '  - id: c'],
      5,
      ['    examples:', '      - { n: 5 }'],
    ],
    [
      'the end of a list',
      ['  - id: b', '    examples:', '    - { n: 1 }  # one', '    runs: 5'],
      5,
      ['    - { n: 5 }'],
    ],
    ['a list without items', ['  - id: b', '    examples:', '    runs: 5'], 4, ['      - { n: 5 }']],
    [
      'the end of the file',
      ['  - id: b', '    given: { n: { type: integer } }'],
      4,
      ['    examples:', '      - { n: 5 }'],
    ],
  ])('becomes %s', (_, lines, at, added) => {
    const spec = specOf(...lines)
    const expected = spec.split('\n')
    expected.splice(at, 0, ...added)
    expect(addExample(spec, owner, '{ n: 5 }')).toBe(expected.join('\n'))
  })

  it.each([
    [
      'of the scenario',
      [
        'scenarios:',
        '  s:',
        '    examples:',
        '      - { n: 1 }',
        'invariants:',
        '  - { id: b, scenario: s }',
        '',
      ],
      undefined,
      4,
      '      - { n: 5 }',
    ],
    [
      'around the cases',
      [
        'invariants:',
        '  - id: b',
        '    cases:',
        '      c: { runs: 5 }',
        '    examples:',
        '      - { n: 1 }',
        '',
      ],
      'c',
      6,
      '      - { n: 5 }',
    ],
    [
      'of the case itself',
      ['invariants:', '  - id: b', '    cases:', '      c:', '        examples:', '          - { n: 1 }', ''],
      'c',
      6,
      '          - { n: 5 }',
    ],
  ])('joins those that are in force: %s', (_, lines, caseName, at, added) => {
    const spec = lines.join('\n')
    expect(addExample(spec, { id: 'b', caseName }, '{ n: 5 }')).toBe(lines.toSpliced(at, 0, added).join('\n'))
  })

  it.each([
    ['  - { id: b, runs: 5 }', '  - { id: b, runs: 5, examples: [{ n: 5 }] }'],
    ['  - { id: b, examples: [{ n: 1 }] }', '  - { id: b, examples: [{ n: 1 }, { n: 5 }] }'],
    ['  - { id: b, examples: [] }', '  - { id: b, examples: [{ n: 5 }] }'],
    ['  - { id: b, examples: [ { n: 1 }, ] }', '  - { id: b, examples: [ { n: 1 }, { n: 5 } ] }'],
  ])('stands in the brackets of %s', (line, expected) => {
    expect(addExample(specOf(line), owner, '{ n: 5 }')).toBe(specOf(expected))
  })

  it('belongs to a case, and keeps the line ends', () => {
    const spec = specOf('  - id: b', '    cases:', '      one:', '        runs: 5').replaceAll('\n', '\r\n')
    const found = addExample(spec, { id: 'b', caseName: 'one' }, '{ n: 5 }')
    expect(found).toBe(`${spec}        examples:\r\n          - { n: 5 }\r\n`)
  })

  it('has no place in what is not there, or is no list', () => {
    expect(addExample(specOf(), owner, '{ n: 5 }')).toBeUndefined()
    expect(addExample(specOf('  - id: b', '    examples: soon'), owner, '{ n: 5 }')).toBeUndefined()
    expect(addExample(specOf('  - id: b'), { id: 'b', caseName: 'one' }, '{ n: 5 }')).toBeUndefined()
  })
})
