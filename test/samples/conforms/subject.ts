export type Role = 'reader' | 'writer'

export interface Account {
  readonly id: number
  readonly name: string
  readonly roles: readonly Role[]
  readonly note?: string
  readonly home: { readonly street: string } | null
}

export interface Folder {
  readonly name: string
  readonly folders: readonly Folder[]
}

export type Answer = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly reason: string }

/** Reads what another program wrote, and says that it is an account. */
export const readAccount = (text: string): Account => JSON.parse(text) as Account

export const folderOf = (path: string): Folder =>
  path.split('/').reduceRight<Folder>((inner, name) => ({ name, folders: [inner] }), { name: path, folders: [] })

export async function divide(a: number, b: number): Promise<Answer> {
  await Promise.resolve()
  return b === 0 ? { ok: false, reason: 'nothing to divide by' } : { ok: true, value: a / b }
}

export const countsOf = (words: readonly string[]): Map<string, number> =>
  words.reduce((counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1), new Map<string, number>())

export const corners = (size: number): [number, ...`${number}px`[]] => [size, `${size}px`, `${-size}px`]

export const half = (value: number): number => Math.trunc(value / 2)
