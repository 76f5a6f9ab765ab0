import { ruled } from '../ruled.js'
import { lengthRules, rangeRules, small } from './amounts.js'

export const boolean = () => ({ ts: 'boolean', ...ruled([]), draw: (chance) => chance.chance(0.5) })

const literalTexts = ['new', 'sale', 'last', 'of-us', "it's", '']

export const literals = (scope) => {
  const { random } = scope
  const isText = random.chance(0.6)
  const all = isText
    ? literalTexts.slice(0, 2 + random.below(5))
    : [0, 1, 2, 5, 10].slice(0, 2 + random.below(4))
  const ts = all.map((value) => JSON.stringify(value)).join(' | ')
  const some = all.filter(() => random.chance(0.6))
  const rules = random.pick([
    () => [],
    () => (some.length > 0 ? [{ keys: { enum: some }, holds: (value) => some.includes(value) }] : []),
    () => [{ keys: { not: { const: all[0] } }, holds: (value) => value !== all[0] }],
    () => (isText ? lengthRules(scope, 8) : rangeRules(scope, { data: () => random.pick(small) }).rules),
    () => [{ keys: { where: `value !== ${JSON.stringify(all[1])}` }, holds: (value) => value !== all[1] }],
  ])()
  return { ts: `(${ts})`, ...ruled(rules), draw: (chance) => chance.pick(all) }
}

const enums = {
  Level: { values: [0, 4, 5], names: ['Low', 'High', 'Top'] },
  Colour: { values: ['red', 'green'], names: ['Red', 'Green'] },
}

export const enumText =
  'export enum Level { Low, High = 4, Top }\nexport enum Colour { Red = "red", Green = "green" }\n'

export const enumOf = (scope) => {
  const { random } = scope
  const name = random.pick(Object.keys(enums))
  const { values, names } = enums[name]
  const at = random.below(values.length)
  const rules = random.pick([
    () => [],
    () => [{ keys: { const: values[at] }, holds: (value) => value === values[at] }],
    () => [{ keys: { enum: values.slice(0, 2) }, holds: (value) => values.indexOf(value) < 2 }],
    () => [{ keys: { not: { const: values[at] } }, holds: (value) => value !== values[at] }],
    () => (name === 'Level' ? [{ keys: { minimum: 4 }, holds: (value) => value >= 4 }] : []),
    () => [{ keys: { where: `value !== ${name}.${names[at]}` }, holds: (value) => value !== values[at] }],
  ])()
  return { ts: name, ...ruled(rules), draw: (chance) => chance.pick(values) }
}

/** Values that are listed: `const`, `enum`, `not`, `where` on what is open otherwise. */
export const listed = (scope) => {
  const { random } = scope
  const [ts, data] = random.pick([
    ['string', ['a', 'b', 'abc', '', 'é']],
    ['number', [0, 1, -1, 2.5, 100]],
    ['string | number', ['a', 1, 'b', 0]],
    ['string | null', ['a', null, '']],
  ])
  const some = [...new Set([random.pick(data), random.pick(data)])]
  const isSome = (value) => some.includes(value)
  const rules = random.pick([
    () => [{ keys: { enum: some }, holds: isSome }],
    () => [{ keys: { enum: { expr: JSON.stringify(some) } }, holds: isSome }],
    () => [{ keys: { const: some[0] }, holds: (value) => value === some[0] }],
    () => [{ keys: { const: { expr: JSON.stringify(some[0]) } }, holds: (value) => value === some[0] }],
    () => [{ keys: { elementOf: JSON.stringify(some) }, holds: isSome }],
    () => [{ keys: { not: { enum: some } }, holds: (value) => !isSome(value) }],
    () => [{ keys: { where: `value !== ${JSON.stringify(some[0])}` }, holds: (value) => value !== some[0] }],
    () => [{ keys: { anyOf: [{ const: some[0] }, { enum: some, weight: 2 }] }, holds: isSome }],
    () => [{ keys: { expr: JSON.stringify(some[0]) }, holds: (value) => value === some[0] }],
  ])()
  return { ts: `(${ts})`, ...ruled(rules), draw: (chance) => chance.pick(data) }
}
