import type { Data } from '../../../ir/source.ts'
import type { Bound } from '../../../ir/arbitrary-spec.ts'
import type { YamlMap, YamlNode } from '../yaml/yaml-node.ts'
import { expression } from './code.ts'
import { data } from './data.ts'
import { within, type Form, type Place } from './form.ts'

const exprOf = (node: YamlNode): YamlMap['entries'][number] | undefined => {
  const [only, ...others] = node.kind === 'map' ? node.entries.filter(({ key }) => key.text === 'expr') : []
  return others.length === 0 ? only : undefined
}

/** A bound: data of one form, `{ expr: … }` over earlier names, or `none` to drop what a factory says. */
export function bound(form: Form<Data>): Form<Bound> {
  const { read, schema, expected } = dataOrExpr(form)
  return {
    expected,
    schema: () => ({ anyOf: [schema(), { const: 'none' }] }),
    read: (node, place) => {
      const isNone = node.kind === 'scalar' && node.style === 'plain' && node.text === 'none'
      return isNone ? { kind: 'none', range: node.range } : read(node, place)
    },
  }
}

/** The same where code cannot stand, which is read all the same, so that it is told as what it is. */
export function fixedBound(form: Form<Data>): Form<Bound> {
  const schema = () => ({ anyOf: [form.schema(), { const: 'none' }] })
  return { ...bound(form), expected: form.expected, schema }
}

/** Data of one form, or `{ expr: … }` over earlier names. */
export function dataOrExpr(form: Form<Data>): Form<Exclude<Bound, { kind: 'none' }>> {
  return {
    expected: `${form.expected}, or { expr: … }`,
    schema: () => (form === data ? anythingSchema : { anyOf: [form.schema(), exprSchema] }),
    read: (node: YamlNode, place: Place) => {
      const expr = exprOf(node)
      if (expr) {
        const code = expression.read(expr.value, within(place, 'expr'))
        return code && { kind: 'expr', code }
      }
      const value = form.read(node, place)
      return value === undefined ? undefined : { kind: 'data', value, range: node.range }
    },
  }
}

const description = 'An expression over earlier names.'

/** Where anything may stand, editors offer the key all the same. */
const anythingSchema = { properties: { expr: { description } } }

const exprSchema = {
  type: 'object',
  properties: {
    expr: { type: ['string', 'number', 'boolean', 'null'], description },
  },
  required: ['expr'],
  additionalProperties: false,
}
