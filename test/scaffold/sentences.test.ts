import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Surface } from '../../src/ir/surface.ts'
import { understoodOfBrief } from '../../src/phases/1-extract/rules/propose.ts'
import { readSurface } from '../../src/phases/3-subject/surface/read-surface.ts'
import { createWorkspace } from '../../src/phases/3-subject/workspace.ts'

const cart = `
export interface Line { readonly sku: string; readonly amount: number }
export interface Bill { readonly total: number; readonly discount: number; readonly lines: Line[] }
export class EmptyCartError extends Error {}
export declare function bill(lines: readonly Line[], limit: number): Bill
export declare function formatCents(cents: number): string
export declare function parseCents(text: string): number
export declare function tidySku(sku: string): string
export declare function blend(left: number, right: number): number
export declare function repeatSku(sku: string, count: number): string
export declare function amounts(lines: readonly Line[]): number[]
`

let surface: Surface
let root: string
beforeAll(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'gen-props-sentences-'))
  await writeFile(path.join(root, 'cart.d.ts'), cart)
  const read = readSurface(createWorkspace({ root }), {
    specFile: path.join(root, 'cart.yaml'),
    subject: './cart.d.ts',
  })
  if (!read.value) throw new Error('unreadable')
  surface = read.value
})
afterAll(() => rm(root, { recursive: true }))

describe('a plain sentence', () => {
  it.each([
    [
      '`parseCents` reads back what `formatCents` printed.',
      /kind: round-trip[^]*forward: formatCents\nbackward: parseCents/,
    ],
    ['`tidySku` applied twice gives the same as once.', /kind: idempotent[^]*of: tidySku/],
    ['`blend` is commutative.', /kind: commutative[^]*of: blend/],
    ['The order of the lines never matters for `bill`.', /shuffleOf: lines[^]*bill\(shuffled, limit\)/],
    ['The total is never negative.', /ended\.value\.total >= 0/],
    ['The total of a `bill` is at most 5000.', /ended\.value\.total <= 5000/],
    ['The discount is between 0 and 50.', /discount >= 0\n +ended\.value\.discount <= 50/],
    ['The discount never exceeds limit.', /discount <= limit/],
    [
      'The total is the sum of the line amounts.',
      /closeTo\(ended\.value\.total, sum\(lines\.map\(\(one\) => one\.amount\)\)\)/,
    ],
    ['Every sku is unique in a `bill`.', /isUnique\(ended\.value\.lines, \(one\) => one\.sku\)/],
    ['`amounts` come in descending order.', /isSorted\(ended\.value, \(one\) => -one\)/],
    ['The total is a whole number.', /Number\.isInteger\(ended\.value\.total\)/],
    ['The result of `formatCents` has exactly two decimals.', /\\d\{2\}/],
    [
      '`bill` refuses an empty list with `EmptyCartError`.',
      /bill\(\[\], limit\)\nthrows: \{ type: EmptyCartError \}/,
    ],
    [
      '`repeatSku` throws a RangeError when the count is negative.',
      /maximum: -1, boundary: \[-1\][^]*throws: \{ type: RangeError \}/,
    ],
    ['`bill` never modifies its input.', /equals\(lines, old\(lines\)\)/],
  ])('%s', (sentence, expected) => {
    expect(understoodOfBrief(sentence, surface)?.lines.join('\n').replaceAll('\n  ', '\n')).toMatch(expected)
  })

  it.each([
    'Every third customer must get a rebate of 10 %.',
    'The total is never negative unless goods are sent back.',
    'The cents are at most 100.',
    'The weight is at least 5.',
    'The total is the sum of amount times quantity.',
    'Nothing is refused when the list is empty.',
    'The total is at most 3 times the limit.',
  ])('that is not understood gives nothing: %s', (sentence) => {
    expect(understoodOfBrief(sentence, surface)).toBeUndefined()
  })
})
