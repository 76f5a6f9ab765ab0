import type { Overrides } from './subject.ts'
export * from './subject.ts'

export const copy = (page: Overrides): Overrides => ({ ...page, near: page.near + 1 })
export const near = (): boolean => false
export const describe = (): string => ''
export class assertThat {
  readonly page: undefined
}
export const property = (): number => {
  throw new TypeError('lost')
}
