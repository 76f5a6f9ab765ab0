import path from 'node:path'
import { bugs as ofPages } from '../../examples/basket-browser/broken/bugs.ts'
import { bugs as ofServices } from '../../examples/billing-http/broken/bugs.ts'
import { bugs as ofLedgers } from '../../examples/ledger-sqlite/broken/bugs.ts'

export interface Bug {
  /** What stands in the subject, and what takes its place. */
  readonly is: string
  readonly becomes: string
  /** Keys of the generated tests that have to tell. */
  readonly told: readonly string[]
}

const root = path.resolve(import.meta.dirname, '../../examples')

/** The examples that reach their subjects through fixtures, with their subjects, and their tests. */
export const examples = {
  'billing-http': { subject: 'src/summaries.ts', tests: 'test/generated/summaries.spec.ts' },
  'ledger-sqlite': { subject: 'src/ledger.ts', tests: 'test/generated/ledger.spec.ts' },
  'basket-browser': { subject: 'src/basket-page.ts', tests: 'test/generated/basket-page.spec.ts' },
} as const

const all: Readonly<Record<keyof typeof examples, Readonly<Record<string, Bug>>>> = {
  'billing-http': ofServices,
  'ledger-sqlite': ofLedgers,
  'basket-browser': ofPages,
}

export const folderOf = (name: string): string => path.join(root, name)

export const bugsOf = (name: string): Readonly<Record<string, Bug>> =>
  Object.entries(all).find(([known]) => known === name)?.[1] ?? {}
