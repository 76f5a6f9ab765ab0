import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { readTextIfExists } from '../../../src/host/files.ts'
import type { SubjectModel } from '../../../src/ir/subject-model.ts'
import { readSpec } from '../../../src/phases/2-spec/read-spec.ts'
import { inspectSubject } from '../../../src/phases/3-subject/inspect-subject.ts'
import { createWorkspace } from '../../../src/phases/3-subject/workspace.ts'

/** A small shop: the subject of most tests. */
export const shop = `
export type Currency = 'USD' | 'EUR' | 'GBP'
export interface LineItem { readonly sku: string; readonly amountCents: number; readonly currency: Currency; readonly hidden: boolean }
export interface Invoice { readonly id: string; readonly currency: Currency; readonly discount?: number; readonly items: readonly LineItem[] }
export interface InvoiceSummary { readonly totalCents: number; readonly itemCount: number; readonly lines: LineItem[] }
export class CurrencyMismatchError extends Error { readonly found: Currency = 'USD' }
export class Cart {
  readonly lines: LineItem[] = []
  add(line: LineItem): number { return this.lines.push(line) }
  delete(sku: string): boolean { return sku === '' }
}
export function summarize(invoice: Invoice): InvoiceSummary {
  return { totalCents: shown(invoice).length, itemCount: 0, lines: [] }
}
export async function charge(cents: number): Promise<{ paid: number }> { return { paid: cents } }
export function merge(lines: readonly LineItem[]): LineItem[] { return [...lines] }
export function rates(): Record<string, number> { return {} }
export function anything(): any { return 1 }
export const format = (cents: number): string => String(cents)
export const parse = (text: string): number => Number(text)
export const max = (left: number, right: number): number => (left > right ? left : right)
const shown = (invoice: Invoice) => invoice.items.filter((item) => !item.hidden)
`

export interface Inspection {
  readonly model: SubjectModel | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Each fault as `code line:column «text»`, lines and columns of the file it is in. */
  readonly faults: readonly string[]
}

/** Reads and inspects a spec in a folder of its own that holds some files beside it. */
export async function inspect(
  spec: string,
  files: Record<string, string> = { 'shop.ts': shop },
): Promise<Inspection> {
  const folder = await makeFolder({ ...files, 'shop.yaml': spec })
  return inspectFile(path.join(folder, 'shop.yaml'), spec)
}

/** Writes files into a new folder, from which the packages of this repository can be imported. */
export async function makeFolder(files: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gen-props-subject-'))
  removeAfterTest(folder)
  await symlink(
    fileURLToPath(new URL('../../../node_modules', import.meta.url)),
    path.join(folder, 'node_modules'),
  )
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
  return folder
}

/** What is made before all tests is shared by them, and stays. */
function removeAfterTest(folder: string): void {
  try {
    onTestFinished(() => rm(folder, { recursive: true }))
  } catch {
    // No test runs now.
  }
}

/** Inspects a spec at a path in a folder that was made for it. */
export async function inspectFile(file: string, text: string): Promise<Inspection> {
  const read = await readSpec(file, text, { readText: readTextIfExists })
  const inspected = read.value && inspectSubject(createWorkspace({ root: tmpdir() }), read.value)
  const diagnostics = [...read.diagnostics, ...(inspected?.diagnostics ?? [])]
  const texts = new Map<string, string>([[file, text]])
  for (const { range } of diagnostics) {
    if (range && !texts.has(range.file)) texts.set(range.file, (await readTextIfExists(range.file)) ?? '')
  }
  const faults = diagnostics.filter((one) => one.severity === 'error').map((one) => show(one, texts))
  return { model: inspected?.value, diagnostics, faults }
}

function show({ code, range }: Diagnostic, texts: ReadonlyMap<string, string>): string {
  if (!range) return code
  const text = texts.get(range.file) ?? ''
  const before = text.slice(0, range.start).split('\n')
  return `${code} ${before.length}:${(before.at(-1) ?? '').length + 1} «${text.slice(range.start, range.end)}»`
}

/** A spec of one invariant about an invoice, with one block of code in place. */
export function specWith(keys: {
  readonly when?: string
  readonly then?: string
  readonly define?: string
  readonly more?: string
}): string {
  const block = (key: string, text: string | undefined, indent: string) =>
    text === undefined ? [] : [`${indent}${key}: |`, ...text.split('\n').map((line) => `${indent}  ${line}`)]
  return [
    'version: 1',
    'subject: ./shop.ts',
    ...block('define', keys.define, ''),
    'factories:',
    '  invoice: { type: Invoice }',
    'invariants:',
    '  - id: rule',
    '    rule: A rule.',
    '    given: [invoice]',
    ...block('when', keys.when ?? 'const summary = summarize(invoice)', '    '),
    ...block('then', keys.then ?? 'summary.totalCents >= 0', '    '),
    ...(keys.more === undefined ? [] : keys.more.split('\n').map((line) => `    ${line}`)),
    '',
  ].join('\n')
}

/** Inspects each code as the `when` or `then` of an invariant of its own, all in one spec, and tells the faults of each. */
export async function inspectEach(
  codes: readonly string[],
  key: 'when' | 'then' = 'when',
): Promise<readonly (readonly string[])[]> {
  const head = [
    'version: 1',
    'subject: ./shop.ts',
    'factories:',
    '  invoice: { type: Invoice }',
    'invariants:',
  ]
  const lines = [...head]
  const spans = codes.map((code, index) => {
    const start = lines.length + 1
    lines.push(`  - id: rule-${index}`, '    rule: A rule.', '    given: [invoice]')
    if (key === 'then') lines.push('    when: |', '      const summary = summarize(invoice)')
    lines.push(`    ${key}: |`, ...code.split('\n').map((line) => `      ${line}`))
    if (key === 'when') lines.push('    then: invoice.id === invoice.id')
    return { start, end: lines.length }
  })
  const { faults } = await inspect(`${lines.join('\n')}\n`)
  const lineOf = (fault: string) => Number(/ (\d+):\d+ /.exec(fault)?.[1] ?? 0)
  return spans.map(({ start, end }) =>
    faults.filter((fault) => lineOf(fault) >= start && lineOf(fault) <= end),
  )
}
