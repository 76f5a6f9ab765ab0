import type { ValidCase } from './constraint-cases.ts'

interface Line {
  readonly sku: string
  readonly cents: number
  readonly currency: string
}
type Key = 'sku' | 'cents'

const contained = [
  { yaml: '{ sku: { const: a } }', is: ({ sku }: Line) => sku === 'a' },
  { yaml: '{ sku: { const: a }, cents: { const: 5 } }', is: (l: Line) => l.sku === 'a' && l.cents === 5 },
]
const sizes = [
  { yaml: '', holds: () => true },
  { yaml: ', minItems: 2, maxItems: 2', holds: (lines: readonly Line[]) => lines.length === 2 },
  { yaml: ', maxItems: 3', holds: (lines: readonly Line[]) => lines.length <= 3 },
]
const different = (lines: readonly Line[], key: Key) => new Set(lines.map((line) => line[key])).size
const odd = 'odd'
const breaks = [
  { yaml: 'duplicate: sku', key: 'sku' as const },
  { yaml: 'duplicate: cents', key: 'cents' as const },
  { yaml: `spoil: { currency: { const: ${odd} } }`, field: 'currency' as const },
  { yaml: `spoil: { sku: { const: ${odd} } }`, field: 'sku' as const },
]

/** What says nothing of a field, or says it by a filter, is kept as well. */
const keptOtherwise = [
  '{ fields: { sku: { hostile: false }, cents: { const: 5 } } }',
  '{ fields: { cents: { const: 5 } }, where: value.cents > 4 }',
  '{ fields: { cents: { enum: [5], where: value > 4 } } }',
].map((contains): ValidCase => {
  const holds = (lines: readonly Line[]) =>
    lines.some(({ cents }) => cents === 5) && lines.filter(({ cents }) => cents === -1).length === 1
  return {
    yaml: `{ type: 'Line[]', contains: ${contains}, maxItems: 3, spoil: { cents: { const: -1 } } }`,
    holds: holds as (value: never) => boolean,
    count: 25,
  }
})

/** What is wrong is wrong in one element, and everything else that is said of the list holds. */
const brokenByAll: readonly ValidCase[] = contained.flatMap((contains) =>
  ([undefined, 'sku', 'cents'] as const).flatMap((uniqueBy) =>
    sizes.flatMap((size) =>
      breaks.map(({ yaml, key, field }): ValidCase => {
        const unique = uniqueBy ? `, uniqueBy: ${uniqueBy}` : ''
        const holds = (lines: readonly Line[]) => {
          const isUnique = !uniqueBy || uniqueBy === key || different(lines, uniqueBy) === lines.length
          const isBroken = key
            ? different(lines, key) < lines.length &&
              (uniqueBy !== key || different(lines, key) === lines.length - 1)
            : lines.filter((line) => line[field] === odd).length === 1
          return lines.some(contains.is) && size.holds(lines) && isUnique && isBroken
        }
        return {
          yaml: `{ type: 'Line[]', contains: { fields: ${contains.yaml} }${unique}${size.yaml}, ${yaml} }`,
          holds: holds as (value: never) => boolean,
          count: 25,
        }
      }),
    ),
  ),
)

export const brokenLists: readonly ValidCase[] = [...brokenByAll, ...keptOtherwise]
