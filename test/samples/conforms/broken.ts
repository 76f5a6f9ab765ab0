import type { Account, Answer, Folder } from './subject.ts'

export const readAccount = (text: string): Account => {
  const account = JSON.parse(text) as Account
  return { ...account, roles: ['owner'] as never }
}

export const folderOf = (path: string): Folder => {
  const inner = { name: path, folders: undefined } as unknown as Folder
  return { name: path, folders: [inner] }
}

export async function divide(a: number, b: number): Promise<Answer> {
  await Promise.resolve()
  return { ok: b !== 0, value: b === 0 ? undefined : String(a / b) } as never
}

export const countsOf = (words: readonly string[]): Map<string, number> =>
  new Map([['', 0], ...words.map((word): [string, number] => [word, `${words.length}` as never])]).set('a', [] as never)

export const corners = (size: number): [number, ...`${number}px`[]] => [size, `${size} px` as never]

export const half = (value: number): number => (value === 0 ? Number.NaN : value / 2 + 0.25)
