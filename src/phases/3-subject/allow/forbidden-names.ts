/** Property names that lead from any value to code or to what all values share. */
const forbidden = new Set([
  'constructor',
  'prototype',
  'caller',
  'callee',
  'captureStackTrace',
  'prepareStackTrace',
])

/** Fields of functions and of `Error`, which as names of one's own lead nowhere: a phone call has a `callee`. */
const harmlessAlone = new Set(['caller', 'callee', 'captureStackTrace', 'prepareStackTrace'])

export const isHarmlessAlone = (name: string): boolean => harmlessAlone.has(name)

/** `__proto__`, `__defineGetter__` and their kin are all of one form. */
export const isForbiddenName = (name: string): boolean => forbidden.has(name) || /^__.*__$/.test(name)

/** Whether a name that begins and ends so may be a forbidden one. */
export const mayBeForbidden = (start: string, end: string): boolean =>
  [...forbidden].some((name) => name.startsWith(start) && name.endsWith(end)) ||
  (start.slice(0, 2) === '__'.slice(0, start.length) && end.slice(-2) === '__'.slice(0, end.length))

/** Methods of functions that run them in another guise. */
export const functionMethods: ReadonlySet<string> = new Set(['apply', 'arguments', 'bind', 'call'])
