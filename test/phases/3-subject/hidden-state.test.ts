import { describe, expect, it } from 'vitest'
import { inspect } from './subject-world.ts'

const trees = `
export class Tree {
  #root: number[] = []
  union(other: Tree): Tree { const made = new Tree(); made.#root = [...this.#root, ...other.#root]; return made }
  toArray(): number[] { return [...this.#root] }
  async later(): Promise<Tree[]> { return [this] }
}
export class Bag extends Tree {
  *[Symbol.iterator](): IterableIterator<number> { yield* this.toArray() }
}
export class Purse {
  #cents = 0
  constructor(readonly owner: string) {}
  get cents(): number { return this.#cents }
}
export class Plain { private cents = 0; get(): number { return this.cents } }
export const merged = (left: Tree, right: Tree): Tree => left.union(right)
`

const spec = (keys: string) => `version: 1
subject: ./trees.ts
invariants:
  - id: rule
    rule: A rule.
${keys
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`

const faultsOf = async (keys: string) => (await inspect(spec(keys), { 'trees.ts': trees })).diagnostics

describe('instances that keep all they hold in private fields', () => {
  it.each([
    ['given: { tree: { type: Tree } }\nkind: idempotent\nof: "(tree: Tree) => tree.union(tree)"', 'the law'],
    ['given: { a: { type: Tree }, b: { type: Tree } }\nkind: commutative\nof: merged', 'a name'],
    ['then: equals(new Tree(), new Tree().union(new Tree()))', 'a helper'],
    ['then: equals(await new Tree().later(), [new Tree()])', 'a list'],
    [
      'given: { tree: { type: Tree } }\nwhen: tree.toArray()\nthen: tree.toArray().length > 0\nunchanged: [tree]',
      'unchanged',
    ],
  ])('cannot be compared: %s', async (keys) => {
    const faults = await faultsOf(keys)
    expect(faults.map(({ code }) => code)).toEqual(['subject/no-visible-state'])
    expect(faults[0]).toMatchObject({ args: { name: 'Tree', field: '#root' } })
    expect(faults[0]?.range?.file).toMatch(/shop\.yaml$/)
  })

  it('are told when something else of them can be seen', async () => {
    const faults = await faultsOf("then: equals(new Purse('a'), new Purse('a'))")
    expect(faults).toMatchObject([
      { code: 'subject/hidden-state', severity: 'warning', args: { field: '#cents' } },
    ])
  })

  it.each([
    'then: equals(new Bag(), new Bag())',
    'then: equals(new Plain(), new Plain())',
    'then: equals(new Tree().toArray(), [])',
    'given: { tree: { type: Tree } }\nkind: equivalent\nactual: tree.union(tree).toArray()\nexpected: tree.toArray()',
  ])('are no matter where something tells them apart: %s', async (keys) => {
    expect(await faultsOf(keys)).toEqual([])
  })
})
