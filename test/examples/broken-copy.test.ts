import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bugs } from '../../examples/billing/broken/bugs.ts'
import { repaired, switchesIn } from './repaired.ts'

const billing = path.resolve(import.meta.dirname, '../../examples/billing')
const original = await readFile(path.join(billing, 'src/summary.ts'), 'utf8')
const copy = await readFile(path.join(billing, 'broken/summary.ts'), 'utf8')

describe('the broken copy of the billing subject', () => {
  it('is the original when its bugs are taken out, but for what only the bugs need', () => {
    const declared = repaired(copy).slice(0, repaired(original).length)
    expect(declared).toEqual(repaired(original))
  })

  it('adds nothing that is exported', () => {
    const added = repaired(copy).slice(repaired(original).length)
    expect(added.filter((declaration) => declaration.startsWith('export'))).toEqual([])
  })

  it('switches each bug of the list in exactly one place', () => {
    expect([...switchesIn(copy)].sort()).toEqual(Object.keys(bugs).sort())
  })

  it('would be caught with a difference of its own', () => {
    expect(repaired("const a = broken('x') ? 1 : 2")).toEqual(repaired('const a = 2'))
    expect(repaired("const a = broken('x') ? 1 : 2")).not.toEqual(repaired('const a = 1'))
  })
})
