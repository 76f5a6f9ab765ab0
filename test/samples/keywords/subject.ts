export interface Article {
  sku: string
  price: number
  stock: number
  share: number
  tags: string[]
  day: string
  since: Date
}

export const sameNumber = (value: number): number => value
export const sameText = (value: string): string => value
export const sameList = <Item>(values: readonly Item[]): Item[] => [...values]
export const sameArticle = (article: Article): Article => article
