import { describe, expect, it } from 'vitest'
import { diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { ordered } from '../../src/diagnostics/order.ts'

const at = (file: string, start: number) =>
  diagnostic('host/not-ours', { file, start, end: start + 1 }, { file: `${file}:${start}` })
const nowhere = diagnostic('host/config-missing', undefined, { file: 'shop.config.ts' })

describe('ordered', () => {
  it('goes by file and place, what has no place first', () => {
    const found = ordered([at('b.yaml', 1), at('a.yaml', 9), at('a.yaml', 2), nowhere])
    expect(found).toEqual([nowhere, at('a.yaml', 2), at('a.yaml', 9), at('b.yaml', 1)])
  })

  it('drops exact duplicates and nothing else', () => {
    expect(ordered([at('a.yaml', 1), at('a.yaml', 1), at('a.yaml', 2)])).toHaveLength(2)
  })
})
