// Types with parts, and keywords upon them and upon what they hold.
import { isDeepStrictEqual } from 'node:util'
import { amountOf, count, leaves, ruled, shown } from './leaves.js'

const within = (scope) => ({ ...scope, depth: scope.depth - 1 })

/** A random part. */
export function partOf(scope) {
  const { random, depth } = scope
  return random.pick(depth <= 0 || random.chance(0.35) ? leaves : compounds)(scope)
}

/** As it stands, or under a name that the subject exports. */
function named({ random, declared }, part, stem) {
  if (!random.chance(0.5)) return part
  const name = `${stem}${declared.length + 1}`
  declared.push(`export type ${name} = ${part.ts}\n`)
  return { ...part, ts: name }
}

const hasKeys = ({ keys }) => Object.keys(keys).length > 0

const distinct = (values) =>
  values.every((one, at) => values.slice(at + 1).every((other) => !isDeepStrictEqual(one, other)))

const at = (value, path) => path.reduce((inner, key) => inner?.[key], value)

/** Paths of fields that an item has for sure. */
const pathsOf = ({ fields }) =>
  (fields ?? []).filter(({ isOptional }) => !isOptional).map(({ name }) => [name])

function listRules(scope, items, { sizes = true } = {}) {
  const { random } = scope
  const isMade = random.chance(0.6) && hasKeys(items)
  const least = sizes && random.chance(0.35) ? amountOf(scope, random.below(4), { whole: true }) : undefined
  const isFree = least?.isKnown !== false
  const most = sizes && isFree && random.chance(0.35) ? random.below(5) : undefined
  const paths = pathsOf(items)
  const unique = random.chance(0.2)
  const by = !unique && paths.length > 0 && random.chance(0.4) ? random.pick(paths) : undefined
  const contains = random.chance(0.12) ? containedOf(scope, items) : undefined
  const rules = [
    isMade && { keys: { items: items.keys } },
    least && { keys: { minItems: least.yaml }, holds: (all, names) => all.length >= least.of(names) },
    most !== undefined && { keys: { maxItems: most }, holds: (all) => all.length <= most },
    unique && { keys: { uniqueItems: random.chance(0.85) ? true : { expr: 'true' } }, holds: distinct },
    by && { keys: { uniqueBy: by.join('.') }, holds: (all) => distinct(all.map((one) => at(one, by))) },
    contains && {
      keys: { contains: contains.keys },
      holds: (all, names) => all.some((one) => contains.fault(one, names) === undefined),
    },
  ]
  return { rules, isMade, sizes: [least?.isKnown === false ? 3 : (least?.yaml ?? 0), most ?? 4] }
}

/** An element of the same type with keywords of its own. */
function containedOf(scope, items) {
  const ts = items.ts
  const { random } = scope
  if (ts === 'number')
    return ruled([{ keys: { minimum: 1, maximum: 5 }, holds: (value) => value >= 1 && value <= 5 }])
  if (ts === 'string')
    return random.pick([
      ruled([{ keys: { minLength: 2 }, holds: (value) => value.length >= 2 }]),
      ...(items.keys.pattern?.expr
        ? []
        : [ruled([{ keys: { const: 'abc' }, holds: (value) => value === 'abc' }])]),
    ])
  const field = items.fields?.find((one) => !one.isOptional && one.part.ts === 'number')
  return field
    ? ruled([
        {
          keys: { fields: { [field.name]: { minimum: 1 } } },
          holds: (value) => value[field.name] >= 1,
        },
      ])
    : undefined
}

function itemFault(items, isMade, values, names) {
  if (!isMade) return undefined
  for (const [index, value] of values.entries()) {
    const fault = items.fault(value, names)
    if (fault) return `[${index}]: ${fault}`
  }
  return undefined
}

const lists = [
  (ts) => `${ts}[]`,
  (ts) => `readonly ${ts}[]`,
  (ts) => `Set<${ts}>`,
  (ts) => `ReadonlySet<${ts}>`,
  (ts) => `Iterable<${ts}>`,
  (ts) => `Array<${ts}>`,
]

export const list = (scope) => {
  const { random } = scope
  const items = partOf(within(scope))
  const make = lists[random.chance(0.7) ? random.below(2) : random.below(lists.length)]
  const ts = make(/^[\w<>[\]'"]+$/.test(items.ts) ? items.ts : `(${items.ts})`)
  const isSet = ts.includes('Set')
  const { rules, isMade, sizes } = listRules(scope, items)
  const own = ruled(rules.filter((rule) => !(isSet && rule && 'uniqueItems' in rule.keys)))
  return {
    ts: `(${ts})`,
    keys: own.keys,
    items,
    parts: isMade ? [items] : [],
    fault: (value, names) => {
      const all = [...value]
      return own.fault(all, names) ?? itemFault(items, isMade, all, names)
    },
    draw: (chance) => {
      const size = sizes[0] + chance.below(Math.max(1, sizes[1] - sizes[0] + 1))
      const all = Array.from({ length: size }, () => items.draw(chance))
      return isSet ? new Set(all) : all
    },
  }
}

const sized = (scope) => {
  const { random } = scope
  const [ts, sizeOf] = random.pick([
    ['Map<string, number>', ({ size }) => size],
    ["Map<'a' | 'b', boolean>", ({ size }) => size],
    ['Uint8Array', ({ length }) => length],
  ])
  const least = random.chance(0.6) ? random.below(3) : undefined
  const most = random.chance(0.6) ? random.below(5) : undefined
  return {
    ts,
    ...ruled([
      least !== undefined && { keys: { minItems: least }, holds: (value) => sizeOf(value) >= least },
      most !== undefined && { keys: { maxItems: most }, holds: (value) => sizeOf(value) <= most },
    ]),
    draw: (chance) => {
      const size = chance.below(5)
      if (ts === 'Uint8Array') return new Uint8Array(size)
      const keys = ts.includes("'a'") ? ['a', 'b'] : ['a', 'b', 'c', 'd']
      return new Map(keys.slice(0, size).map((key) => [key, ts.includes('boolean') ? true : 1]))
    },
  }
}

const words = ['name', 'count', 'at', 'kind', 'tags', 'owner', 'id', 'size', 'mark', 'of', 'odd-key', 'next']

export const object = (scope) => {
  const { random } = scope
  const names = [...new Set(Array.from({ length: 1 + random.below(4) }, () => random.pick(words)))]
  // What was said of fields before is known to those behind them; a name inside hides the same one outside.
  let known = scope.names.filter(({ name }) => !names.includes(name))
  const fields = names.map((name) => {
    const isOptional = random.chance(0.25)
    const isCount = random.chance(0.2) && !name.includes('-')
    const part = isCount ? count(scope) : partOf({ ...within(scope), names: known })
    const isTold = hasKeys(part) && (isCount || random.chance(0.7))
    if (isCount && !isOptional) known = [...known, { name, kind: 'count' }]
    return { name, part, isOptional, isTold, isLeftOut: isOptional && random.chance(0.3) }
  })
  return recordOf(scope, fields)
}

function recordOf(scope, fields) {
  const { random } = scope
  const optionals = fields.filter(({ isOptional, isLeftOut }) => isOptional && !isLeftOut)
  const required = optionals.length > 0 && random.chance(0.3) ? [random.pick(optionals).name] : []
  const told = fields.filter(({ isTold }) => isTold)
  const counts = fields.filter(({ part, isOptional }) => part.kind === 'count' && !isOptional)
  const whole = counts.length > 0 && random.chance(0.15) ? counts[0].name : undefined
  const lines = fields.map(
    ({ name, part, isOptional }) =>
      `${random.chance(0.3) ? 'readonly ' : ''}${keyText(name)}${isOptional ? '?' : ''}: ${part.ts}`,
  )
  const own = ruled([
    told.length > 0 && {
      keys: {
        [random.chance(0.9) ? 'fields' : 'properties']: Object.fromEntries(
          told.map(({ name, part, isOptional, isLeftOut }) => [
            name,
            { ...part.keys, ...(isOptional && isLeftOut && { optional: true }) },
          ]),
        ),
      },
    },
    required.length > 0 && { keys: { required }, holds: (value) => required.every((name) => name in value) },
    whole && { keys: { where: `value.${whole} !== 1` }, holds: (value) => value[whole] !== 1 },
  ])
  const fault = (value, names) => {
    const found = own.fault(value, names)
    if (found) return found
    let scoped = { ...names }
    for (const { name, part, isTold, isOptional } of fields) {
      const inner = value[name]
      if (isTold && !(isOptional && !Object.hasOwn(value, name))) {
        const broken = part.fault(inner, scoped)
        if (broken) return `.${name}: ${broken}`
      }
      if (part.kind === 'count' && !isOptional) scoped = { ...scoped, [name]: inner }
    }
    return undefined
  }
  const draw = (chance) => {
    const made = {}
    for (const { name, part, isOptional } of fields)
      if (!isOptional || chance.chance(0.5)) made[name] = part.draw(chance)
    return made
  }
  return named(
    scope,
    {
      ts: `{ ${lines.join('; ')} }`,
      keys: own.keys,
      parts: told.map(({ part }) => part),
      fault,
      draw,
      fields,
    },
    'Thing',
  )
}

const keyText = (name) => (/^\w+$/.test(name) ? name : `'${name}'`)

/** A class that holds what it is given. */
const classOf = (scope) => {
  const fields = ['first', 'second'].map((name) => {
    const part = partOf({ ...within(scope), names: scope.names.filter((one) => one.name !== name) })
    return { name, part, isOptional: false, isTold: hasKeys(part) && scope.random.chance(0.7) }
  })
  const name = `Model${scope.declared.length + 1}`
  const given = fields.map((one) => `readonly ${one.name}: ${one.part.ts}`).join(', ')
  scope.declared.push(`export class ${name} { constructor(${given}) {} }\n`)
  const told = fields.filter(({ isTold }) => isTold)
  return {
    ts: name,
    keys: told.length > 0 ? { fields: Object.fromEntries(told.map((one) => [one.name, one.part.keys])) } : {},
    fault: (value, names) => {
      for (const one of told) {
        const fault = one.part.fault(value[one.name], names)
        if (fault) return `.${one.name}: ${fault}`
      }
      return undefined
    },
    draw: (chance) => Object.fromEntries(fields.map((one) => [one.name, one.part.draw(chance)])),
    parts: told.map(({ part }) => part),
    fields,
  }
}

const tuple = (scope) => {
  const { random } = scope
  const parts = Array.from({ length: 1 + random.below(3) }, () => partOf(within(scope)))
  const ending = random.pick(['none', 'none', 'optional', 'rest'])
  const last = parts.length - 1
  const isOpen = ending === 'rest'
  const text = ({ ts }, index) =>
    index < last || ending === 'none' ? ts : ending === 'rest' ? `...(${ts})[]` : `(${ts})?`
  const told = parts.map((part, index) => hasKeys(part) && random.chance(0.6) && !(isOpen && index === last))
  const isList = told.some(Boolean) && told[0] && random.chance(0.4)
  const until = told.indexOf(false) < 0 ? told.length : told.indexOf(false)
  const isTold = (index) => told[index] && (!isList || index < until)
  const some = parts.map((part, index) => [index, part]).filter(([index]) => isTold(index))
  const keys =
    some.length === 0
      ? {}
      : isList
        ? { prefixItems: some.map(([, part]) => part.keys) }
        : { fields: Object.fromEntries(some.map(([index, part]) => [index, part.keys])) }
  const least = ending !== 'none' && random.chance(0.3) ? last + random.below(isOpen ? 3 : 2) : undefined
  return {
    ts: `[${parts.map(text).join(', ')}]`,
    parts: some.map(([, part]) => part),
    keys: { ...keys, ...(least !== undefined && { minItems: least }) },
    fault: (value, names) => {
      if (least !== undefined && value.length < least) return `minItems ${least} of ${shown(value)}`
      for (const [index, part] of some) {
        if (index >= value.length) continue
        const fault = part.fault(value[index], names)
        if (fault) return `[${index}]: ${fault}`
      }
      return undefined
    },
    draw: (chance) => {
      const size =
        ending === 'none'
          ? parts.length
          : ending === 'optional'
            ? last + chance.below(2)
            : last + chance.below(4)
      return Array.from({ length: size }, (_, index) => parts[Math.min(index, last)].draw(chance))
    },
  }
}

const kindOf = (value) =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : value instanceof Date ? 'Date' : typeof value

/** Keywords of a union speak of the members that they can stand on. */
const union = (scope) => {
  const { random } = scope
  const [one] = [partOf(within(scope))]
  const kinds = { number: 'number', string: 'string', bigint: 'bigint', Date: 'Date' }
  const other = random.pick(['null', 'undefined', 'boolean', 'null'])
  if (/undefined|null|boolean/.test(one.ts) || one.keys.where || one.keys.expr || one.keys.not) return one
  const isListed = ['enum', 'const', 'elementOf', 'anyOf', 'expr'].some((key) => key in one.keys)
  const fits = kinds[one.ts]
  if (!fits && !one.fields && !one.items) return one
  return {
    ts: `(${one.ts} | ${other})`,
    parts: [one],
    keys: one.keys,
    fault: (value, names) =>
      !isListed && (kindOf(value) === other || (other === 'undefined' && value === undefined))
        ? undefined
        : one.fault(value, names),
    draw: (chance) =>
      chance.chance(0.3) ? { null: null, undefined: undefined, boolean: true }[other] : one.draw(chance),
  }
}

/** Keywords of more than one member of a union at once. */
const mixed = (scope) => {
  const { random } = scope
  const [number, text] = [leaves[0](scope), leaves[5](scope)]
  const keys = { ...number.keys, ...text.keys }
  if (random.chance(0.5) || 'hostile' in keys) return number
  return {
    ts: '(number | string)',
    parts: [number, text],
    keys,
    fault: (value, names) => (typeof value === 'number' ? number : text).fault(value, names),
    draw: (chance) => (chance.chance(0.5) ? number : text).draw(chance),
  }
}

const branded = (scope) => {
  const part = scope.random.pick(leaves.slice(0, 8))(scope)
  return named(scope, { ...part, ts: `(${part.ts} & { readonly __brand: 'Own' })` }, 'Brand')
}

/** A tree, of which the top is refined. */
const tree = (scope) => {
  const inner = partOf({ ...within(scope), depth: 0 })
  const name = `Tree${scope.declared.length + 1}`
  scope.declared.push(
    `export interface ${name} { readonly value: ${inner.ts}; readonly children: readonly ${name}[] }\n`,
  )
  const most = scope.random.below(4)
  const isTold = hasKeys(inner)
  return {
    ts: name,
    parts: isTold ? [inner] : [],
    keys: { fields: { ...(isTold && { value: inner.keys }), children: { maxItems: most } } },
    fault: (value, names) =>
      (isTold ? inner.fault(value.value, names) : undefined) ??
      (value.children.length > most ? `.children: ${value.children.length} > ${most}` : undefined),
    draw: (chance) => ({ value: inner.draw(chance), children: [] }),
  }
}

/** Fields that are the same for a whole tree. */
const bound = (scope) => {
  const shared = leaves[scope.random.below(4)](scope)
  const other = partOf(within(scope))
  return {
    parts: [shared, other],
    ts: `{ left: ${shared.ts}; right: { again: ${shared.ts}; other: ${other.ts} }[] }`,
    keys: {
      bind: {
        shared:
          hasKeys(shared) && shared.keys.type !== 'integer'
            ? { type: shared.ts, ...shared.keys }
            : { ...shared.keys, type: shared.keys.type ?? shared.ts },
      },
      fields: {
        left: { expr: 'shared' },
        right: {
          items: { fields: { again: { expr: 'shared' }, ...(hasKeys(other) && { other: other.keys }) } },
          minItems: 1,
        },
      },
    },
    fault: (value, names) => {
      if (value.right.length === 0) return 'right is empty'
      if (value.right.some(({ again }) => !Object.is(again, value.left))) return 'again is another'
      const fault = shared.fault(value.left, names)
      if (fault) return `.left: ${fault}`
      for (const one of value.right) {
        const broken = hasKeys(other) ? other.fault(one.other, names) : undefined
        if (broken) return `.other: ${broken}`
      }
      return undefined
    },
    draw: (chance) => {
      const left = shared.draw(chance)
      return { left, right: [{ again: left, other: other.draw(chance) }] }
    },
  }
}

/** A list, and what is drawn of it. */
const drawnFrom = (scope) => {
  const items = scope.random.pick(leaves.slice(2, 7))(scope)
  const way = scope.random.pick(['elementOf', 'subsetOf', 'shuffleOf'])
  const isOne = way === 'elementOf'
  return {
    parts: [items],
    ts: `{ all: readonly (${items.ts})[]; some: ${isOne ? items.ts : `readonly (${items.ts})[]`} }`,
    keys: {
      fields: { all: { ...(hasKeys(items) && { items: items.keys }), minItems: 1 }, some: { [way]: 'all' } },
    },
    fault: ({ all, some }, names) => {
      const fault = itemFault(items, hasKeys(items), all, names)
      if (fault) return `.all${fault}`
      if (all.length === 0) return 'all is empty'
      const list = isOne ? [some] : some
      if (way === 'shuffleOf' && some.length !== all.length) return 'shuffled to another length'
      return list.every((one) => all.some((other) => Object.is(one, other) || isDeepStrictEqual(one, other)))
        ? undefined
        : `${shown(some)} is not of ${shown(all)}`
    },
    draw: (chance) => {
      const all = [items.draw(chance)]
      return { all, some: isOne ? all[0] : all }
    },
  }
}

const compounds = [
  list,
  list,
  list,
  list,
  object,
  object,
  object,
  object,
  classOf,
  tuple,
  tuple,
  union,
  mixed,
  branded,
  sized,
  tree,
  bound,
  drawnFrom,
]
