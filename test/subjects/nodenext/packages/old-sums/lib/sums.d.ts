export declare function add(a: number, b: number): number
export declare class Tally {
  readonly total: number
  count(by: number): this
}
export default add
