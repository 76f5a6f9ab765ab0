import { describe, expect, it } from 'vitest'
import { codeFrame, placeOf } from '../../src/diagnostics/frame.ts'

const spec = [
  'invariants:',
  '  - id: total',
  '    ruel: The total is the sum.',
  '    given: [invoice]',
  'open: []',
  '',
].join('\n')

const frame = (text: string, marked: string, width = 80) => {
  const start = text.indexOf(marked)
  const range = { file: '/shop/cart.yaml', start, end: start + marked.length }
  return codeFrame(text, range, { width, paint: (_, part) => part })
}

describe('placeOf', () => {
  it.each([
    [0, { line: 1, column: 1 }],
    [11, { line: 1, column: 12 }],
    [12, { line: 2, column: 1 }],
    [9999, { line: 6, column: 1 }],
  ])('finds offset %i', (offset, place) => {
    expect(placeOf(spec, offset)).toEqual(place)
  })
})

describe('codeFrame', () => {
  it('shows the lines around, with carets under exactly the range', () => {
    expect(frame(spec, 'ruel')).toBe(
      [
        '  1 | invariants:',
        '  2 |   - id: total',
        '> 3 |     ruel: The total is the sum.',
        '    |     ^^^^',
        '  4 |     given: [invoice]',
      ].join('\n'),
    )
  })

  it('marks the first line of a range of several', () => {
    expect(frame(spec, 'total\n    ruel')).toContain('> 2 |   - id: total\n    |         ^^^^^\n')
  })

  it('marks one column for an empty range', () => {
    expect(codeFrame('a: 1', { file: '', start: 3, end: 3 }, { width: 80, paint: (_, part) => part })).toBe(
      '> 1 | a: 1\n    |    ^',
    )
  })

  it('keeps carets under text that follows tabs', () => {
    expect(frame('\t\tkind: thorws\n', 'thorws')).toBe('> 1 |     kind: thorws\n    |           ^^^^^^')
  })

  it('is blind to carriage returns', () => {
    expect(frame(spec.replaceAll('\n', '\r\n'), 'ruel')).toBe(frame(spec, 'ruel'))
  })

  it('cuts a long line around the range', () => {
    const long = `then: ${'x'.repeat(300)} totl ${'y'.repeat(300)}`
    const [line = '', carets = ''] = frame(long, 'totl', 60).split('\n')
    expect(line.length).toBeLessThanOrEqual(66)
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('totl')
  })

  it('lets no control character through to the terminal', () => {
    expect(frame('rule: \u001b[2Jgone', 'gone')).toContain('rule: \u241b[2Jgone')
  })

  it('numbers lines in columns', () => {
    const text = Array.from({ length: 12 }, (_, index) => `key${index}: 1`).join('\n')
    expect(frame(text, 'key9')).toContain('   9 | key8: 1\n> 10 | key9: 1\n     | ^^^^\n  11 | key10: 1')
  })
})
