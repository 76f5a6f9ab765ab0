/** A fault of syntax, at offsets of the code's text. */
export interface SyntaxFault {
  readonly start: number
  readonly length: number
  readonly message: string
}
