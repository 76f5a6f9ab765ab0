/** A page of a document; every name here is one that generated tests have a use for too. */
export interface Overrides {
  readonly near: number
  readonly overrides: readonly number[]
  readonly children: readonly Overrides[]
}
export const copy = (page: Overrides): Overrides => structuredClone(page)
export const near = (distance: number): boolean => Math.abs(distance) < 5
export const property = (page: Overrides): number => page.near
export const it = (page: Overrides): Overrides => page
export const settings = (page: Overrides): string[] => Object.keys(page)
export const describe = (page: Overrides): string => `${page.near}`
export const tie = (page: Overrides): number => page.children.length
export const factories = (page: Overrides): number => page.overrides.length
export class assertThat {
  readonly page: Overrides
  constructor(page: Overrides) {
    if (page.near > 100) throw new RangeError('far')
    this.page = page
  }
}
