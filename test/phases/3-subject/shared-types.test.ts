import { describe, expect, it } from 'vitest'
import type { TypeNode } from '../../../src/ir/type-model.ts'
import { inspect } from './subject-world.ts'

const levels = 40

/** Each type holds the next one twice, takes it in a method and gives it in another: 2 ** 40 places of the last. */
const doubling = (name: string, exported: string) =>
  Array.from({ length: levels }, (_, level) => {
    const next = level + 1 < levels ? `${name}${level + 1}` : 'string'
    return `${exported}interface ${name}${level} { left: ${next}; right: ${next}; take(next: ${next}): number; give(): ${next} }`
  }).join('\n')

const growing = `
interface Chain<T> { readonly value: T; wrap(): Chain<Chain<T>>; pair(): Chain<[T, T]>; both(): Chain<{ a: T; b: T }> }
interface Fluent { readonly name: string; mark<M extends string>(mark: M): this & { readonly mark: M }; note(): this & { note: string }; other(): this & { other: string } }
`

const module = `
${doubling('Hidden', '')}
${doubling('Shown', 'export ')}
${growing}
export function hidden(value: Hidden0): number { return value.take(value.right) }
export function shown(value: Shown0): number { return value.take(value.right) }
export function fluent(value: Fluent): string { return value.name }
export function chained(value: Chain<string>): string { return value.value }
`

const spec = `
version: 1
subject: ./large.ts
factories:
${Array.from({ length: 8 }, (_, index) => `  hidden${index}: { type: 'Parameters<typeof hidden>' }`).join('\n')}
  shown: { type: 'Parameters<typeof shown>' }
  fluent: { type: 'Parameters<typeof fluent>' }
  chained: { type: 'Parameters<typeof chained>' }
invariants: [{ id: none, rule: None., given: { text: { type: string } }, then: text.length >= 0 }]
`

/** All parts of what was read, as somebody finds them who looks at each place. */
function placesIn(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0
  return Object.values(part).reduce<number>((sum, each) => sum + placesIn(each), 1)
}

function refusals(node: TypeNode | undefined): number {
  return (JSON.stringify(node) ?? '').split('it has no end').length - 1
}

describe('types that stand in many places', async () => {
  const { model, faults } = await inspect(spec, { 'large.ts': module })
  const read = model
    ? [...model.types.values(), ...[...model.definitions.values()].map(({ node }) => node)]
    : []

  it('are read once, exported or not', () => {
    expect(faults).toEqual([])
    expect(read.length).toBeGreaterThan(levels)
    // About twenty parts to a type; each of them in every place would be 2 ** 40.
    expect(placesIn(read)).toBeLessThan(20_000)
  })

  it('are given up where they go on without an end, soon', () => {
    const chains = read.filter((node) => refusals(node) > 0)
    expect(chains.length).toBeGreaterThan(0)
    expect(placesIn(chains)).toBeLessThan(20_000)
  })
})
