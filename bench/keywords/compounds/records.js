import { count } from '../leaves/numbers.js'
import { ruled } from '../ruled.js'
import { hasKeys, named, within } from './part.js'

const words = ['name', 'count', 'at', 'kind', 'tags', 'owner', 'id', 'size', 'mark', 'of', 'odd-key', 'next']

export const object = (scope) => {
  const { random } = scope
  const names = [...new Set(Array.from({ length: 1 + random.below(4) }, () => random.pick(words)))]
  // What was said of fields before is known to those behind them; a name inside hides the same one outside.
  let known = scope.names.filter(({ name }) => !names.includes(name))
  const fields = names.map((name) => {
    const isOptional = random.chance(0.25)
    const isCount = random.chance(0.2) && !name.includes('-')
    const part = isCount ? count(scope) : scope.partOf({ ...within(scope), names: known })
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
export const classOf = (scope) => {
  const fields = ['first', 'second'].map((name) => {
    const part = scope.partOf({ ...within(scope), names: scope.names.filter((one) => one.name !== name) })
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
