import { printData } from '../../ir/print-data.ts'
import { withUnseenEscaped } from '../../ir/unseen.ts'

/** A string as a TypeScript literal that no content can end. */
export const stringLiteral = (text: string): string => printData(text)

/** A key of an object literal: bare where it may be, never the one that sets the prototype. */
export const propertyKey = (name: string): string =>
  name === '__proto__' ? '["__proto__"]' : isIdentifier(name) && isSeen(name) ? name : stringLiteral(name)

const isSeen = (name: string) => withUnseenEscaped(name) === name

export const isIdentifier = (name: string): boolean => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)
