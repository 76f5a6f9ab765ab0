import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/diagnostics/nearest.ts'

describe('nearest', () => {
  it.each([
    ['ruel', ['id', 'rule', 'quote'], 'rule'],
    ['Given', ['given', 'when'], 'given'],
    ['buildInvoiceSumary', ['buildInvoiceSummary', 'mergeDuplicates'], 'buildInvoiceSummary'],
    ['colour', ['rule', 'quote'], undefined],
    ['if', ['id', 'of'], 'id'],
    ['name', ['sum', 'NaN'], undefined],
    ['when', ['then'], 'then'],
    ['whne', ['then', 'when'], 'when'],
    ['tpye', ['title', 'type'], 'type'],
    ['', ['id'], undefined],
    ['rule', [], undefined],
  ])('of %j among %j is %j', (name, candidates, expected) => {
    expect(nearest(name, candidates)).toBe(expected)
  })
})
