import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

export const orders: ReadonlySet<string> = new Set(['<', '<=', '>', '>='])
export const equalities: ReadonlySet<string> = new Set(['===', '!=='])
/** What compares two values. */
export const comparisons: ReadonlySet<string> = new Set([...orders, ...equalities])

/** The operator between two sides, as it is written. */
export const operatorOf = ({ operatorToken }: ts.BinaryExpression): string =>
  compiler().ts.tokenToString(operatorToken.kind) ?? ''
