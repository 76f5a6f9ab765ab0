import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { printData } from '../../../ir/print-data.ts'
import type { ShapeField, ShapePlan, SimpleShape } from '../../../ir/shape-plan.ts'
import type { PropertyNode, TypeNode } from '../../../ir/type-model.ts'
import { builtinShape } from './builtin-shape.ts'
import { codeText, shapeName, type Shaping } from './shaping.ts'
import { templatePattern } from './template-pattern.ts'

type ShapeMaker<Kind extends TypeNode['kind']> = (
  node: Extract<TypeNode, { kind: Kind }>,
  shaping: Shaping,
) => ShapePlan

const simple = (name: SimpleShape) => (): ShapePlan => ({ kind: 'simple', name })

const makers: { [Kind in TypeNode['kind']]: ShapeMaker<Kind> } = {
  string: simple('string'),
  number: simple('number'),
  boolean: simple('boolean'),
  bigint: simple('bigint'),
  symbol: simple('symbol'),
  null: simple('null'),
  undefined: simple('undefined'),
  void: simple('undefined'),
  never: simple('nothing'),
  unknown: simple('anything'),
  any: simple('anything'),
  'non-primitive': simple('nonPrimitive'),
  literal: ({ value }) => ({ kind: 'oneOf', values: [codeText(printData(value))] }),
  'bigint-literal': ({ text }) => ({
    kind: 'oneOf',
    values: [codeText(text.endsWith('n') ? text : `${text}n`)],
  }),
  'symbol-constant': ({ code: { text, uses } }) => ({ kind: 'oneOf', values: [codeText(text, uses)] }),
  export: ({ name }) => ({ kind: 'oneOf', values: [codeText(name, [name])] }),
  enum: ({ members }) => {
    const values = members.flatMap(({ value }) => (value === undefined ? [] : [codeText(printData(value))]))
    return values.length === members.length ? { kind: 'oneOf', values } : { kind: 'simple', name: 'number' }
  },
  template: ({ parts }) => ({ kind: 'matching', pattern: templatePattern(parts), says: 'text of its form' }),
  cased: ({ casing, base }, shaping) => ({ kind: 'cased', casing, base: shapeOf(base, shaping) }),
  branded: ({ base }, shaping) => shapeOf(base, shaping),
  array: ({ element }, shaping) => ({ kind: 'array', element: shapeOf(element, shaping) }),
  tuple: ({ elements }, shaping) => {
    const rest = elements.find((element) => element.rest)
    const fixed = elements.filter((element) => !element.rest)
    return {
      kind: 'tuple',
      elements: fixed.map(({ type, optional }) => orAbsent(shapeOf(type, shaping), optional)),
      required: fixed.filter(({ optional }) => !optional).length,
      rest: rest && shapeOf(rest.type, shaping),
    }
  },
  object: ({ properties, index }, shaping) => ({
    kind: 'object',
    fields: fieldsOf(properties, shaping),
    others: anyOf(index.map(({ value }) => shapeOf(value, shaping))),
  }),
  union: ({ members }, shaping) =>
    anyOf(members.map((member) => shapeOf(member, shaping))) ?? simple('nothing')(),
  builtin: ({ name, arguments: types }, shaping) =>
    builtinShape(
      name,
      types.map((type) => shapeOf(type, shaping)),
    ),
  class: ({ name }) => ({ kind: 'instance', of: codeText(name, [name]) }),
  function: ({ properties }, shaping) =>
    properties
      ? {
          kind: 'allOf',
          shapes: [
            simple('callable')(),
            { kind: 'object', fields: fieldsOf(properties, shaping), others: undefined },
          ],
        }
      : simple('callable')(),
  promise: simple('thenable'),
  ref: ({ name }, shaping) => {
    const definition = shaping.context.model.definitions.get(name)
    if (!definition) return simple('anything')()
    const isOpen = shaping.named.has(name) && shaping.named.get(name) === undefined
    if (!shaping.named.has(name)) {
      shaping.named.set(name, undefined)
      const shape = shapeOf(definition.node, shaping)
      // What it leads to was named meanwhile, and stands before it.
      shaping.named.delete(name)
      shaping.named.set(name, { name: shapeName(name), shape })
    }
    return { kind: 'named', name: shapeName(name), later: isOpen }
  },
  unsupported: ({ text, reason }, { context, range }) => {
    context.report(
      diagnostic('plan/unsupported-type', range, {
        type: text,
        reason,
        at: text,
        mend: 'type: …',
        wholeMend: 'type: …',
        more: 0,
      }),
    )
    return simple('anything')()
  },
}

/** What of a type shows at run time. */
export const shapeOf = (node: TypeNode, shaping: Shaping): ShapePlan =>
  (makers[node.kind] as (node: TypeNode, shaping: Shaping) => ShapePlan)(node, shaping)

const fieldsOf = (properties: readonly PropertyNode[], shaping: Shaping): readonly ShapeField[] =>
  properties.map(({ name, key, type, optional }) => ({
    name,
    key,
    shape: shapeOf(type, shaping),
    optional,
  }))

const orAbsent = (shape: ShapePlan, optional: boolean): ShapePlan =>
  optional ? { kind: 'anyOf', shapes: [shape, { kind: 'simple', name: 'undefined' }] } : shape

/** One of several; literals are told together. */
function anyOf(shapes: readonly ShapePlan[]): ShapePlan | undefined {
  const literals = shapes.flatMap((each) => (each.kind === 'oneOf' ? each.values : []))
  const others = shapes.filter(({ kind }) => kind !== 'oneOf')
  const all: readonly ShapePlan[] = [
    ...others,
    ...(literals.length > 0 ? [{ kind: 'oneOf' as const, values: literals }] : []),
  ]
  const [only] = all
  return all.length < 2 ? only : { kind: 'anyOf', shapes: all }
}
