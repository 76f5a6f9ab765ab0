import { ruled } from '../ruled.js'
import { rangeRules } from './amounts.js'

const dates = ['1970-01-01', '2020-01-01', '2020-02-29', '2024-12-31T23:59:59.999Z', '1999-06-15T12:00:00Z']

export const date = (scope) => {
  const { random } = scope
  const { rules, bounds } = rangeRules(scope, {
    data: () => random.pick(dates),
    read: (value) => new Date(value).getTime(),
    expr: (bound) => ({ yaml: { expr: `new Date('${bound}')` }, of: () => bound }),
  })
  if (random.chance(0.15)) rules.push({ keys: { boundary: [random.pick(dates)] } })
  rules.push({ keys: {}, holds: (value) => !Number.isNaN(value.getTime()) })
  return {
    ts: 'Date',
    ...ruled(rules),
    draw: (chance) =>
      new Date(new Date(chance.pick([...bounds, ...dates])).getTime() + chance.pick([0, 0, 1, -1, 1000])),
  }
}
