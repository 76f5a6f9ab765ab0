/** Offsets of a quote in a brief, or undefined when it is not there. */
export type FindQuote = (
  brief: string,
  quote: string,
) => { readonly start: number; readonly end: number } | undefined
