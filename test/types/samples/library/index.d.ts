/** A declaration file as packages have it. */
export interface Settings {
  readonly url: string
  readonly timeout?: number
  readonly mode: Mode
}
export type Mode = 'fast' | 'safe'
export declare enum Kind {
  Plain = 'plain',
  Rich = 'rich',
}
export declare class Token {
  readonly text: string
  constructor(text: string, position?: number)
  get length(): number
}
export declare namespace Shapes {
  interface Dot {
    readonly at: [number, number]
  }
  type Line = { readonly from: Dot; readonly to: Dot }
}
export declare function tokenize(text: string): Token[]
declare const defaults: { readonly tabs: boolean; readonly width: 80 | 100 }
export { defaults }
