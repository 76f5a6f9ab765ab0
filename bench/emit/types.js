// A module of so many types, of the sorts that business code has, each of which refers to some before it.
const shapes = [
  (name, before) => `export interface ${name} {
  readonly id: string
  name: string
  count: number
  createdAt: Date
  note?: string
  readonly tags: readonly string[]
  parent: ${before} | undefined
}`,
  (name) => `export type ${name} = 'draft' | 'sent' | 'paid' | 'overdue'`,
  (name, before, other) => `export type ${name} =
  | { readonly kind: 'one'; readonly value: ${before} }
  | { readonly kind: 'many'; readonly values: readonly ${other}[] }
  | { readonly kind: 'none' }`,
  (name, before) => `export interface ${name} {
  readonly byName: Record<string, ${before}>
  readonly seen: Map<string, number>
  readonly pair: readonly [string, number?]
  active: boolean
}`,
  (name) => `export interface ${name} {
  readonly children: readonly ${name}[]
  readonly weight: number
  visit(depth: number): string
}`,
  (name) => `export enum ${name} {
  Low = 'low',
  Middle = 'middle',
  High = 'high',
}`,
  (name, before, other) =>
    `export type ${name} = Partial<Pick<${before}, keyof ${before}>> & { readonly of: ${other} }`,
  (name) => `export class ${name} {
  constructor(
    readonly label: string,
    readonly cents: number,
    readonly open = false,
  ) {}
}`,
  (name) => `export type ${name} = string & { readonly __brand: '${name}' }`,
  (name, before) => `export interface ${name} {
  total(rate: number): number
  readonly lines: readonly { readonly sku: string; readonly cents: number; readonly of?: ${before} }[]
  readonly status: 'open' | 'closed' | null
}`,
]

export const nameOf = (index) => `Type${index}`

export function moduleOf(count) {
  const types = Array.from({ length: count }, (_, index) => {
    // What is referred to is an interface, so that every form may stand where it does.
    const before = nameOf(Math.max(0, Math.floor((index - 1) / 10) * 10))
    const other = nameOf(Math.max(0, Math.floor((index - 11) / 10) * 10))
    const shape = shapes[index % shapes.length]
    return shape(nameOf(index), index === 0 ? 'string' : before, other)
  })
  return `${types.join('\n\n')}\n`
}
