import { reservedWords } from '../../../ir/reserved-words.ts'

/** True for what may be the name of a constant: what the spec calls a value is never taken for code. */
export const isName = (text: string): boolean =>
  /^[A-Za-z_$][\w$]*$/.test(text) && !reservedWords.has(text) && !/^__/.test(text)
