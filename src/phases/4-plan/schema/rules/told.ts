import type { Data } from '../../../../ir/source.ts'
import type { SchemaNode, ValueType } from '../../../../ir/schema-model.ts'
import { denied, type RuleHandler } from '../algebra.ts'
import { absent, present } from './properties.ts'
import { anyOfType } from '../shape.ts'

/** A check that only the value's own schema can make; whoever asks it of every value need not ask it of parts. */
export const checkedRule: RuleHandler<'checked'> = {
  apply: (shape, { judge }, { unjudged }) =>
    unjudged ? [shape] : [{ ...shape, judges: [...shape.judges, judge] }],
  deny: () => [],
}

/** `multipleOf` of bigints. */
export const bigStepRule: RuleHandler<'bigStep'> = {
  apply: (shape, { step }) =>
    shape.type === 'bigint' ? [{ ...shape, bigSteps: [...shape.bigSteps, step] }] : [shape],
  deny: (shape, { step }) =>
    shape.type === 'bigint'
      ? [{ ...shape, conditions: [...shape.conditions, { text: `value % ${step}n !== 0n`, uses: [] }] }]
      : [],
}

/** What a function returns, a promise resolves to: nobody looks before it does. */
export const givesRule: RuleHandler<'gives'> = {
  apply: (shape, { node }, { kept }) =>
    shape.type === 'function' || shape.type === 'promise'
      ? [{ ...shape, members: [...shape.members, { node, holds: true, kept }] }]
      : [shape],
  deny: () => [],
}

export const instanceRule: RuleHandler<'instance'> = {
  apply: (shape, { of }) => (shape.type === 'instance' ? [{ ...shape, instance: of }] : []),
  deny: (shape) => (shape.type === 'instance' ? [] : [shape]),
}

export const mediaRule: RuleHandler<'media'> = {
  apply: (shape, { types }) => (shape.type === 'file' ? [{ ...shape, media: types }] : [shape]),
  deny: (shape) => (shape.type === 'file' ? [{ ...shape, media: ['application/x-unknown'] }] : []),
}

const unmakeable: Readonly<Record<string, readonly Data[]>> = {
  number: ['abc', '12px', '1,5', 'NaN'],
  bigint: ['abc', '1.5', '0x'],
  date: ['someday', '2024-13-01'],
}

/** `z.coerce`: what is not made into a value of the type is of the wrong one. */
export const coercedRule: RuleHandler<'coerced'> = {
  apply: (shape, { to }) => (shape.type === to ? [{ ...shape, coerced: to }] : []),
  deny: (shape, { to }) => {
    const values = unmakeable[to]
    return shape.type === 'string' && values ? [{ ...anyOfType('string'), values }] : []
  },
}

/** What tells the branches of a choice apart; the branches themselves demand it of valid values. */
export const taggedRule: RuleHandler<'tagged'> = {
  apply: (shape) => [shape],
  deny: (shape, { key, values }) => {
    if (shape.type !== 'object') return []
    const none: SchemaNode = { place: `no ${key}`, rules: [{ kind: 'values', name: '', values }] }
    const other = present(shape, key).map((one) => ({
      ...one,
      fields: [...one.fields, { name: key, term: denied(none) }],
    }))
    return [...absent(shape, key), ...other]
  },
}

/** What a spec draws is not made of rules. */
export const givenRule: RuleHandler<'given'> = { apply: (shape) => [shape], deny: () => [] }

/** Values that nobody can tell how to make: of no type that another rule could speak of. */
export const unreadRule: RuleHandler<'unread'> = {
  apply: (shape, { reason, place }) =>
    shape.type === madeUpType ? [{ ...shape, unread: { at: place, reason } }] : [],
  deny: (shape) => (shape.type === madeUpType ? [] : [shape]),
}
const madeUpType: ValueType = 'instance'
