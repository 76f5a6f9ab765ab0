import type { Account, Answer, Folder } from './subject.ts'

export const readAccount = (text: string): Account => ({ ...(JSON.parse(text) as Account), note: null as never })

export const folderOf = (path: string): Folder => ({ name: path.length as never, folders: [] })

export async function divide(a: number, b: number): Promise<Answer> {
  await Promise.resolve()
  return { ok: a === b } as never
}

export const countsOf = (words: readonly string[]): Map<string, number> =>
  Object.fromEntries(words.map((word) => [word, 1])) as never

export const corners = (size: number): [number, ...`${number}px`[]] => [`${size}px`] as never

export const half = (value: number): number => value / 2 + (value % 2 === 0 ? 0.5 : 0)
