import { describe, expect, it } from 'vitest'
import { nearest } from '../../src/diagnostics/nearest.ts'

describe('nearest', () => {
  it.each([
    ['ruel', ['id', 'rule', 'quote'], 'rule'],
    ['Given', ['given', 'when'], 'given'],
    ['buildInvoiceSumary', ['buildInvoiceSummary', 'mergeDuplicates'], 'buildInvoiceSummary'],
    ['colour', ['rule', 'quote'], undefined],
    ['if', ['id', 'of'], 'id'],
    ['', ['id'], undefined],
    ['rule', [], undefined],
  ])('of %j among %j is %j', (name, candidates, expected) => {
    expect(nearest(name, candidates)).toBe(expected)
  })
})
