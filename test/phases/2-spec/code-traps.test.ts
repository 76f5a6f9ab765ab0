import { describe, expect, it } from 'vitest'
import { cinema, read } from './read.ts'

/** The one fault of an invariant with these lines: code, text under the range, repaired text. */
async function trapped(invariant: string) {
  const { diagnostics, faults } = await read(cinema({ invariant: `    then: free\n${invariant}` }))
  expect(faults).toHaveLength(1)
  return [faults[0], diagnostics[0]?.args['repaired']]
}

describe('code that YAML makes something else of', () => {
  it.each([
    ['a tag', '    setup: !done', 'spec/code-tagged: !done', 'setup: |\n  !done'],
    [
      'a tag and a value',
      '    setup: !done && free',
      'spec/code-tagged: !done && free',
      'setup: |\n  !done && free',
    ],
    ['a tag in a list', '    unchanged:\n      - !done', 'spec/code-tagged: !done', '- |\n  !done'],
    [
      'a tag with brackets',
      '    setup: !(done && free)',
      'spec/code-tagged: !(done && free)',
      'setup: |\n  !(done && free)',
    ],
    ['a tag in a flow list', '    unchanged: [!done, free]', 'spec/code-tagged: !done', "'!done'"],
    ['an alias', '    setup: *seats', 'spec/code-tagged: *seats', 'setup: |\n  *seats'],
    [
      'a map',
      '    unchanged:\n      - free ? seats : none',
      'spec/code-is-data: free ? seats : none',
      '- |\n  free ? seats : none',
    ],
    ['a flow map', '    setup: { free: 1 }', 'spec/code-is-data: { free: 1 }', 'setup: |\n  { free: 1 }'],
    ['a list', '    setup: [seats, rows]', 'spec/code-is-data: [seats, rows]', 'setup: |\n  [seats, rows]'],
    ['nothing', '    setup:', 'spec/code-missing: :', undefined],
    ['empty quotes', '    setup: ""', 'spec/code-missing: ""', undefined],
    [
      'a comment',
      '    setup: free("row #1")',
      'spec/code-comment: free("row #1")',
      'setup: |\n  free("row #1")',
    ],
    [
      'a comment in brackets',
      '    assuming: f(a #b)',
      'spec/code-comment: f(a #b)',
      'assuming: |\n  f(a #b)',
    ],
    [
      'two values in a list',
      '    unchanged: [seats(a, b), rows]',
      'spec/code-split: seats(a, b)',
      "'seats(a, b)'",
    ],
    [
      'two keys of a flow map',
      '    cover: { late: { when: late(a, b), atLeast: 3% } }',
      'spec/code-split: late(a, b)',
      "when: 'late(a, b)'",
    ],
    [
      'code with quotes in a flow map',
      `    cover: { late: { when: "is('x', it's)", atLeast: 3% }, soon: { when: is('a', b), atLeast: 3% } }`,
      "spec/code-split: is('a', b)",
      `when: "is('a', b)"`,
    ],
    [
      'a type with a comma',
      '    given: { m: { type: Map<string, Hall> } }',
      'spec/code-split: Map<string, Hall>',
      "type: 'Map<string, Hall>'",
    ],
    [
      'escapes',
      String.raw`    setup: "/\\d/.test(\"x\")"`,
      String.raw`spec/code-backslash: "/\\d/.test(\"x\")"`,
      'setup: |\n  /\\d/.test("x")',
    ],
    [
      'escapes of TypeScript',
      String.raw`    setup: "a === '\n'"`,
      String.raw`spec/code-backslash: "a === '\n'"`,
      "setup: |\n  a === '\\n'",
    ],
    [
      'one line',
      '    setup: f(a)\n      g(b)',
      'spec/code-folded: f(a)\n      g(b)',
      'setup: |\n  f(a)\n  g(b)',
    ],
    [
      'one line of a block',
      '    setup: >\n      f(a)\n      g(b)',
      'spec/code-folded: >\n      f(a)\n      g(b)',
      'setup: |\n  f(a)\n  g(b)',
    ],
    [
      'a long comment',
      '    assuming: a // first\n      && b',
      'spec/code-folded: a // first\n      && b',
      'assuming: |\n  a // first\n  && b',
    ],
  ])('%s', async (_, lines, fault, repaired) => {
    expect(await trapped(lines)).toEqual([fault, repaired])
  })

  it('blames broken YAML on the code and shows the repaired line', async () => {
    expect(await trapped('    unchanged: [seats({ row }), "a: b"]')).toEqual([
      'spec/yaml-syntax: {',
      "unchanged:\n  - 'seats({ row })'\n  - '\"a: b\"'",
    ])
    expect(await trapped('    setup: `${row}`')).toEqual(['spec/yaml-syntax: `', 'setup: |\n  `${row}`'])
    expect(await trapped('    setup: [a].length')).toEqual([
      'spec/yaml-syntax: .length',
      'setup: |\n  [a].length',
    ])
    expect(await trapped('    setup: "a" + b')).toEqual(['spec/yaml-syntax: + b', 'setup: |\n  "a" + b'])
    expect(await trapped('    cover: { late: { when: f({ a }), atLeast: 3% } }')).toEqual([
      'spec/yaml-syntax: {',
      "when: 'f({ a })'",
    ])
  })
})

describe('code that YAML leaves alone', () => {
  it.each([
    ['1', '1'],
    ['true', 'true'],
    ['null', 'null'],
    ['~x', '~x'],
    ['a > 0 # always', 'a > 0'],
    [String.raw`'/\d/.test(x)'`, String.raw`/\d/.test(x)`],
    [`"a === 'x #y'"`, `a === 'x #y'`],
    [`'it''s'`, `it's`],
    ['rows\n      .length', 'rows .length'],
    ['|\n      a ? b : "x #y"', 'a ? b : "x #y"\n'],
    ['&same f(a, b)', 'f(a, b)'],
  ])('%s', async (written, text) => {
    const { spec, faults } = await read(cinema({ invariant: `    assuming: ${written}\n    then: free` }))
    expect(faults).toEqual([])
    expect(spec?.invariants[0]?.assuming?.text).toBe(text)
  })
})
