import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nodeRange } from '../check/node-range.ts'
import { isInLibrary } from '../types/in-library.ts'
import { accessOf } from './accessed-names.ts'
import { isFresh } from './is-fresh.ts'
import type { SafetyRule } from './safety-rule.ts'

/** Methods of the library that change what they are called on, and what makes a changed copy instead. */
const mutating: Readonly<Record<string, string>> = {
  add: 'write `new Set([...set, item])`',
  append: 'make it anew with the entry in place',
  clear: 'make a new one',
  copyWithin: 'use `map`',
  delete: 'use `filter` on a copy: `new Set([...set].filter(…))`',
  fill: 'use `map`',
  pop: 'use `slice(0, -1)`',
  push: 'write `[...items, item]`',
  reverse: 'use `toReversed()`, or `[...items].reverse()`',
  set: 'write `new Map([...map, [key, value]])`',
  shift: 'use `slice(1)`',
  sort: 'use `toSorted()`, or the helper `sortBy`',
  splice: 'use `toSpliced()`, or `filter`',
  unshift: 'write `[item, ...items]`',
}

const ofDates = /^set[A-Z]/

/** Only what the block made itself may be changed; the subject's own methods are its own affair. */
export const checkMutation: SafetyRule = (node, { code, checked }) => {
  const access = accessOf(node, checked.checker)
  const name = access?.names.find((one) => Object.hasOwn(mutating, one) || ofDates.test(one))
  if (!access || name === undefined) return []
  if (!isInLibrary(access.ownerType().getProperty(name), checked.program)) return []
  if (access.owner && isFresh(access.owner, code, checked)) return []
  const instead = mutating[name] ?? 'make a new one from its parts'
  return [diagnostic('subject/mutation', nodeRange(access.at, code), { name, instead })]
}
