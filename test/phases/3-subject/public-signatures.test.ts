import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { publicSignatures, type PublicSignatures } from '../../../src/phases/3-subject/public-signatures.ts'
import { createWorkspace } from '../../../src/phases/3-subject/workspace.ts'
import { makeFolder } from './subject-world.ts'

const bank = `
import type { Money } from './money.ts'
export * from './limits.ts'
/** What a customer sees. */
export interface Account { readonly owner: Owner; readonly balance: Money }
interface Owner { readonly name: string }
interface Unrelated { readonly nobody: true }
export class Vault {
  #combination = 'open sesame'
  private attempts = 0
  protected alarm(): void {}
  readonly size: number
  constructor(size: number) { this.size = size }
  /** Opens it. */
  open(combination: string): boolean { this.attempts += 1; return combination === this.#combination }
}
export const FEE = 250
export const NAMES = ['alice', 'bob']
export const BANK = 'First Bank' as const
/** Moves money. */
export function transfer(from: Account, amount: Money): Account { return audit(from, amount) }
export async function fetchRate(): Promise<number> { return secretRate() }
function audit(account: Account, _: Money): Account { return account }
const secretRate = () => 1.5
export default transfer
`
const money = `
export interface Money { readonly cents: bigint; readonly currency: Currency }
type Currency = 'USD' | 'EUR'
export const parseMoney = (text: string): Money => ({ cents: BigInt(text), currency: 'USD' })
`
const limits = `export const DAILY = 1000\nexport type Limit = { readonly daily: number }\n`

describe('what a model may see of a subject', () => {
  let folder: string
  let seen: PublicSignatures | undefined
  const ask = (docComments: boolean, subject = './bank.ts') =>
    publicSignatures(createWorkspace({ root: tmpdir() }), {
      specFile: path.join(folder, 'bank.yaml'),
      subject,
      docComments,
    })
  beforeAll(async () => {
    folder = await makeFolder({ 'bank.ts': bank, 'money.ts': money, 'limits.ts': limits })
    seen = ask(false).value
  }, 30_000)

  it.each([
    'transfer(from: Account, amount: Money): Account',
    'fetchRate(): Promise<number>',
    'open(combination: string): boolean',
    'interface Account',
    'interface Owner',
    'interface Money',
    "type Currency = 'USD' | 'EUR'",
    'type Limit',
    'const FEE: number',
    'const BANK: string',
    'const DAILY: number',
  ])('is %s', (text) => {
    expect(seen?.text).toContain(text)
  })

  it.each([
    'sesame',
    'combination =',
    'attempts',
    'alarm',
    'audit',
    'secretRate',
    '1.5',
    '250',
    'First Bank',
    'alice',
    '1000',
    'parseMoney',
    'Unrelated',
    'return',
    'Opens it',
  ])('is not %s', (text) => {
    expect(seen?.text).not.toContain(text)
  })

  it('is the comments, when they are asked for', () => {
    expect(ask(true).value?.text).toContain('/** Opens it. */')
  })

  it('has names', () => {
    expect(seen?.exports).toEqual([
      'Account',
      'BANK',
      'DAILY',
      'FEE',
      'Limit',
      'NAMES',
      'Vault',
      'fetchRate',
      'transfer',
    ])
  })

  it('is a fault when there is no subject', () => {
    expect(ask(false, './bnk.ts')).toMatchObject({
      value: undefined,
      diagnostics: [{ code: 'subject/missing-module', range: undefined }],
    })
  })
})
