import type { Code } from '../../../ir/source.ts'
import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import { flag, limit, numbers, regex, size, step, values, word } from '../forms/bound-data.ts'
import { boolean } from '../forms/boolean.ts'
import { bound, fixedBound, dataOrExpr } from '../forms/bound.ts'
import { expression, type } from '../forms/code.ts'
import { data } from '../forms/data.ts'
import { codeOr } from '../forms/code-or.ts'
import type { Form, Place } from '../forms/form.ts'
import { identifier } from '../forms/identifier.ts'
import { list, someOf } from '../forms/list.ts'
import { named } from '../forms/named.ts'
import { positiveNumber } from '../forms/number.ts'
import type { Keys, Values } from '../forms/object.ts'
import { text } from '../forms/text.ts'
import type { YamlNode } from '../yaml/yaml-node.ts'
import { outcomeKeys } from './outcome-keys.ts'
import { premise } from './premise.ts'
import { signal } from './signal.ts'
import { spoil } from './spoil.ts'
import { spy } from './spy.ts'

/** Keywords whose values are bounds: data, `{ expr: … }` or `none`. */
export const boundKeys = {
  minimum: { form: bound(limit), doc: 'The least value; 0 excludes -0.' },
  maximum: { form: bound(limit), doc: 'The greatest value.' },
  exclusiveMinimum: { form: bound(limit), doc: 'Every value is greater.' },
  exclusiveMaximum: { form: bound(limit), doc: 'Every value is less.' },
  multipleOf: { form: bound(step), doc: 'Every value is a multiple of it.' },
  minLength: { form: bound(size), doc: 'The least length of a string.' },
  maxLength: { form: bound(size), doc: 'The greatest length of a string.' },
  pattern: { form: bound(regex), doc: 'A regular expression that every string matches.' },
  format: { form: fixedBound(word), doc: 'A format of JSON Schema, such as `email` or `uuid`.' },
  minItems: { form: bound(size), doc: 'The least number of items.' },
  maxItems: { form: bound(size), doc: 'The greatest number of items.' },
  uniqueItems: { form: bound(flag), doc: 'No two items are equal.' },
  boundary: { form: bound(numbers), doc: 'Values drawn often, each with its neighbours.' },
} as const satisfies Keys

/** All keys of an arbitrary; `self` is the form of the arbitraries inside it. */
export const arbitraryKeys = (
  self: Form<ArbitrarySpec>,
  isKeyword: (name: string) => boolean,
  fromCode: (code: Code, node: YamlNode, place: Place) => ArbitrarySpec,
) =>
  ({
    factory: { form: identifier, doc: 'The factory that this refines.' },
    with: {
      form: named(expression, { names: 'a parameter', expected: 'a map of parameters to expressions' }),
      doc: "Expressions for the factory's parameters.",
    },
    type: { form: type, doc: 'A TypeScript type to derive values from, or `integer`.' },
    const: { form: dataOrExpr(data), doc: 'The only value.' },
    enum: { form: dataOrExpr(values), doc: 'The values to choose from.' },
    anyOf: { form: someOf(self), doc: 'Arbitraries to choose from, by `weight`.' },
    elementOf: { form: expression, doc: 'An element of this list.' },
    subsetOf: { form: expression, doc: 'Some elements of this list, in its order.' },
    shuffleOf: { form: expression, doc: 'The elements of this list, in any order.' },
    expr: { form: expression, doc: 'Computed from earlier names, afresh for every evaluation.' },
    fc: { form: expression, doc: 'A fast-check expression.' },
    ...boundKeys,
    bind: {
      form: named(self, { names: 'a bound value', expected: 'a map of names to arbitraries' }),
      doc: 'Values drawn first, that fields may share.',
    },
    fields: {
      form: named(self, { expected: 'a map of fields to arbitraries' }),
      doc: 'Arbitraries of fields, in order; of a tuple, by the number of the place: `0`.',
    },
    properties: {
      form: named(self, { expected: 'a map of fields to arbitraries' }),
      doc: 'The same as `fields`.',
    },
    prefixItems: {
      form: someOf(self),
      doc: 'Arbitraries of the first places of a tuple or list; `items` then speaks of the others.',
    },
    items: { form: self, doc: 'The arbitrary of the items of a list.' },
    contains: { form: self, doc: 'At least one item is of this arbitrary.' },
    not: { form: self, doc: 'No value is of this arbitrary.' },
    required: { form: list(text), doc: 'Optional fields that are always present.' },
    uniqueBy: {
      form: text,
      doc: 'The path of a field, or of a place by its number, that no two items share.',
    },
    optional: { form: boolean, doc: 'The field may be absent.' },
    weight: { form: positiveNumber, doc: 'The share of a branch of `anyOf`.' },
    finite: { form: boolean, doc: '`false` adds NaN and the infinities.' },
    hostile: { form: boolean, doc: '`false` leaves hostile values out.' },
    spoil: {
      form: spoil(self, isKeyword),
      doc: 'Valid but for one thing: a path and the arbitrary to put there.',
    },
    duplicate: { form: text, doc: 'Valid but for one thing: the path of a key that two elements share.' },
    where: { form: expression, doc: 'A filter over `value`, the last resort.' },
    because: { form: text, doc: 'Why a bound that the brief does not state is there.' },
    premise: { form: premise, doc: 'The sentence of the brief that a bound comes from.' },
    spy: { form: spy(self), doc: 'A callback that records its calls, and how they end.' },
    signal: {
      form: signal(codeOr(self, (code, node, place) => fromCode(code, node, place))),
      doc: 'An abort signal, and what aborts it.',
    },
    ...outcomeKeys(self),
    schema: {
      form: text,
      doc: 'Values of a JSON Schema or OpenAPI component: a file, relative to the spec or of a package, and a pointer after `#`.',
    },
    zod: {
      form: type,
      doc: 'Values that a zod schema takes: an export of the subject or of a `use`d module.',
    },
    invalid: {
      form: boolean,
      doc: 'Values with exactly one rule of their `schema` or `zod` broken; `brokenRule(value)` tells which.',
    },
  }) as const satisfies Keys

/** What an arbitrary's keys said. */
export type ArbitraryValues = Values<ReturnType<typeof arbitraryKeys>>
