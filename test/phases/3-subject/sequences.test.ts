import { describe, expect, it } from 'vitest'
import { inspect } from './subject-world.ts'

const spec = (example: string) => `version: 1
subject: ./shop.ts
machines:
  notes:
    given: { title: { type: string } }
    system: new Cart()
    model: "({ keys: [title] })"
    commands:
      put: { given: { key: { elementOf: model.keys }, n: { type: integer } }, run: "system.delete(key) ? n : 0" }
      clear: { run: system.delete('') }
invariants:
  - id: notes-are-few
    rule: There are few notes.
    kind: always
    of: notes
    then: system.lines.length === 0
    examples:
      - ${example}
`

describe('an example of a machine', () => {
  it('fits what the machine and its commands are given', async () => {
    const { faults } = await inspect(
      spec('{ title: a, commands: [put: { key: { expr: "`${1}`" }, n: 5 }, clear: {}] }'),
    )
    expect(faults).toEqual([])
  })

  it.each([
    ['{ title: 5, commands: [] }', /^subject\/wrong-type/],
    ['{ title: a, commands: [put: { key: a, n: "5" }] }', /^subject\/wrong-type/],
    ['{ title: a, commands: [put: { key: { expr: "1 + 1" }, n: 5 }] }', /^subject\/wrong-type/],
    ['{ title: a, commands: [put: { key: { expr: title }, n: 5 }] }', /^subject\/unknown-name/],
    ['{ title: a, commands: [put: { key: { expr: "model.keys[0]" }, n: 5 }] }', /^subject\/unknown-name/],
    ['{ title: a, commands: [put: { key: { expr: process.title }, n: 5 }] }', /^subject\/impure-global/],
  ])('is refused when it does not: %s', async (example, fault) => {
    const { faults } = await inspect(spec(example))
    expect(faults.length).toBeGreaterThan(0)
    expect(faults.filter((each) => !fault.test(each))).toEqual([])
  })
})
