import type { Article } from './subject.ts'

export type { Article }
export const sameNumber = (_: number): number => NaN
export const sameText = (_: string): string => '\u0000 none of these \u0000'.repeat(100)
export const sameList = <Item>(values: readonly Item[]): Item[] => [...values, ...values, ...values].concat(Array(50) as Item[])
export const sameArticle = (article: Article): Article => ({ ...article, sku: '', price: -1, share: 0.123, tags: ['x', 'x'] })
