import { describe, expect, it } from 'vitest'
import { outlineSpec } from '../../../../src/phases/2-spec/outline/spec-outline.ts'

const spec = `# Ours.
version: 1
define: |
    const rest = 1

factories:
  line: { type: Line } # wide
  lines:
    items: line
invariants:
  # first
  - id: adds-up
    quote: [One., "Two."]
    status:  draft
    then: |
      true

  # second
  - { id: flat, kind: throws }
  - rule: nameless
# about the questions
open: []
`
const outline = outlineSpec(spec)
const section = (key: string) => outline.sections.find((candidate) => candidate.key === key)
const entriesOf = (key: string) => section(key)?.entries ?? []
const slices = (key: string) => entriesOf(key).map(({ start, end }) => spec.slice(start, end))

describe('the outline of a spec', () => {
  it('names its sections and their shapes', () => {
    expect(outline.sections.map(({ key, shape }) => [key, shape])).toEqual([
      ['version', 'scalar'],
      ['define', 'literal'],
      ['factories', 'block-map'],
      ['invariants', 'block-list'],
      ['open', 'empty'],
    ])
    expect(section('define')?.indent).toBe(4)
  })

  it('cuts entries at whole lines', () => {
    expect(slices('factories')).toEqual(['  line: { type: Line } # wide\n', '  lines:\n    items: line\n'])
    expect(slices('invariants')).toEqual([
      '  - id: adds-up\n    quote: [One., "Two."]\n    status:  draft\n    then: |\n      true\n',
      '  - { id: flat, kind: throws }\n',
      '  - rule: nameless\n',
    ])
  })

  it('names invariants by id, and by place where there is none', () => {
    expect(entriesOf('invariants').map(({ name, flow }) => [name, flow])).toEqual([
      ['adds-up', false],
      ['flat', true],
      ['#3', false],
    ])
  })

  it('knows texts, and where a status stands', () => {
    const [first] = entriesOf('invariants')
    expect(first?.texts).toMatchObject({ quote: ['One.', 'Two.'], status: ['draft'] })
    expect(first?.status && spec.slice(first.status.start, first.status.end)).toBe('draft')
  })

  it('ends a section before the comments of the next', () => {
    expect(spec.slice(section('invariants')?.end).startsWith('# about the questions')).toBe(true)
  })

  it.each(['', '- a\n- b\n', 'just text', 'a: [', '\t', 'a: *b\n', '? {x: 1} : y\n'])(
    'of %j is tolerant',
    (text) => {
      expect(() => outlineSpec(text)).not.toThrow()
    },
  )
})
