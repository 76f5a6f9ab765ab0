import type { SchemaNode } from '../../../../ir/schema-model.ts'
import { denied, type RuleHandler } from '../algebra.ts'
import { isShut, type Extra, type Shape } from '../shape.ts'

const isOther = ({ type }: Shape) => type !== 'object'

/** A property is there, and not forbidden. */
export const present = (shape: Shape, name: string): readonly Shape[] =>
  shape.forbidden.includes(name)
    ? []
    : [shape.required.includes(name) ? shape : { ...shape, required: [...shape.required, name] }]

export const absent = (shape: Shape, name: string): readonly Shape[] =>
  shape.required.includes(name)
    ? []
    : [shape.forbidden.includes(name) ? shape : { ...shape, forbidden: [...shape.forbidden, name] }]

export const requiredRule: RuleHandler<'required'> = {
  apply: (shape, { key }) => (isOther(shape) ? [shape] : present(shape, key)),
  deny: (shape, { key }) => (isOther(shape) ? [] : absent(shape, key)),
}

const withExtra = (shape: Shape, extra: Extra): Shape => ({ ...shape, extras: [...shape.extras, extra] })

export const propertiesRule: RuleHandler<'properties'> = {
  apply: (shape, rule, { kept }) =>
    isOther(shape) ? [shape] : [{ ...shape, objects: [...shape.objects, { rule, kept }] }],
  deny: (shape, { named, patterns, rest }) => {
    if (isOther(shape)) return []
    const wrong = (name: string, node: SchemaNode) =>
      present(shape, name).map((one) => ({ ...one, fields: [...one.fields, { name, term: denied(node) }] }))
    const isMatch = (name: string) => patterns.filter(({ source }) => new RegExp(source, 'u').test(name))
    const unnamed = shape.required.filter((name) => !named.some((each) => each.name === name))
    return [
      ...named.flatMap(({ name, node }) => wrong(name, node)),
      ...unnamed.flatMap((name) => isMatch(name).flatMap(({ node }) => wrong(name, node))),
      ...patterns.map(({ source, node }) =>
        withExtra(shape, { pattern: source, key: [], terms: [denied(node)] }),
      ),
      ...(rest ? unnamed.flatMap((name) => (isMatch(name).length > 0 ? [] : wrong(name, rest))) : []),
      ...(rest ? [withExtra(shape, { pattern: undefined, key: [], terms: [denied(rest)] })] : []),
    ]
  },
}

/** `additionalProperties: false`. */
export const closedRule: RuleHandler<'closed'> = {
  apply: (shape, rule) => (isOther(shape) ? [shape] : [{ ...shape, closed: [...shape.closed, rule] }]),
  deny: (shape, { names, patterns }) => {
    if (isOther(shape)) return []
    const isKnown = (name: string) =>
      names.includes(name) || patterns.some((source) => new RegExp(source, 'u').test(name))
    return shape.required.every(isKnown) ? withOther(shape, isKnown) : [shape]
  },
}

/** With a property more; where others are closed, too, one that those let in. */
export function withOther(shape: Shape, isKnown: (name: string) => boolean): readonly Shape[] {
  if (shape.closed.length === 0) return [withExtra(shape, { pattern: undefined, key: [], terms: [] })]
  const others = [...new Set(shape.closed.flatMap((rule) => rule.names))]
  return others
    .filter((name) => !isKnown(name) && !isShut(shape, name))
    .flatMap((name) => present(shape, name))
}

/** `propertyNames`. */
export const namesRule: RuleHandler<'names'> = {
  apply: (shape, { node }) =>
    isOther(shape) ? [shape] : [{ ...shape, names: [...shape.names, { node, holds: true, kept: true }] }],
  deny: (shape, { node }) =>
    isOther(shape) ? [] : [withExtra(shape, { pattern: undefined, key: [denied(node)], terms: [] })],
}

/** `dependentRequired`, one needed property at a time. */
export const needsRule: RuleHandler<'needs'> = {
  apply: (shape, { key, needed }) => {
    if (isOther(shape) || shape.required.includes(needed)) return [shape]
    return [...absent(shape, key), ...present(shape, key).flatMap((one) => present(one, needed))]
  },
  deny: (shape, { key, needed }) =>
    isOther(shape) ? [] : present(shape, key).flatMap((one) => absent(one, needed)),
}

/** `dependentSchemas`. */
export const dependentRule: RuleHandler<'dependent'> = {
  apply: (shape, { key, node }, rules) => {
    if (isOther(shape)) return [shape]
    const term = { node, holds: true, kept: rules.kept }
    return [...absent(shape, key), ...present(shape, key).flatMap((one) => rules.expand(one, term, rules))]
  },
  deny: (shape, { key, node }, rules) =>
    isOther(shape) ? [] : present(shape, key).flatMap((one) => rules.expand(one, denied(node), rules)),
}
