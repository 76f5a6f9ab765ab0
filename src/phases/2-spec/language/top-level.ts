import { boolean } from '../forms/boolean.ts'
import { block, type } from '../forms/code.ts'
import { list, oneOrMany } from '../forms/list.ts'
import { named } from '../forms/named.ts'
import { node } from '../forms/node.ts'
import type { Keys } from '../forms/object.ts'
import { object } from '../forms/object-form.ts'
import { text } from '../forms/text.ts'
import { factory } from './factory.ts'
import { fixture } from './fixture.ts'
import { importSource } from './import-source.ts'
import { machine } from './machine.ts'
import { quote } from './quote.ts'
import { version } from './version.ts'

/** The keys of an open question. */
export const openKeys = {
  quote: { form: quote, required: true, doc: 'The part of the brief that leaves something undecided.' },
  question: { form: text, required: true, doc: 'What is undecided.' },
} as const satisfies Keys

/** The keys of an uncovered sentence. */
export const uncoveredKeys = {
  quote: { form: quote, required: true, doc: 'The sentence of the brief that no invariant covers.' },
  because: { form: text, required: true, doc: 'Why none does.' },
} as const satisfies Keys

/** Keys whose values other specs may `include`. */
export const sharedKeys = {
  include: {
    form: oneOrMany(text),
    doc: 'Other spec files whose `define`, `types`, `factories` and `fixtures` are shared; they need neither subject nor invariants.',
  },
  types: {
    form: named(type, { names: 'a type', expected: 'a map of names to TypeScript types' }),
    doc: 'Names for TypeScript types.',
  },
  define: { form: block, doc: '`const` helpers, which may use each other.' },
  factories: {
    form: named(factory, { names: 'a factory', expected: 'a map of names to arbitraries' }),
    doc: 'Named arbitraries.',
  },
  fixtures: {
    form: named(fixture, { names: 'a fixture', expected: 'a map of names to fixtures' }),
    doc: 'Asynchronous set-ups outside the spec: a server, a database, a page.',
  },
} as const satisfies Keys

/** The keys of a spec. */
export const topLevelKeys = {
  version: { form: version, required: true, doc: 'The version of the spec language: 1.' },
  subject: { form: importSource, required: true, doc: 'The module under test.' },
  brief: { form: text, doc: 'The file that the quotes come from, relative to the spec.' },
  title: { form: text, doc: 'The heading of the suite.' },
  use: { form: oneOrMany(importSource), doc: 'Further imports: types, errors, helpers.' },
  hostile: { form: boolean, doc: '`false` leaves hostile values out everywhere.' },
  ...sharedKeys,
  machines: {
    form: named(machine, { expected: 'a map of names to machines' }),
    doc: 'Stateful subjects beside their models.',
  },
  scenarios: {
    form: node('a map of names to scenarios', () => ({
      type: 'object',
      additionalProperties: { $ref: '#/definitions/scenario' },
    })),
    doc: 'Keys that several invariants share.',
  },
  invariants: {
    form: node('a list of invariants', () => ({ type: 'array', items: { $ref: '#/definitions/invariant' } })),
    required: true,
    doc: 'The rules.',
  },
  open: {
    form: list(object({ name: 'an open question', keys: openKeys })),
    doc: 'What the brief leaves undecided.',
  },
  uncovered: {
    form: list(object({ name: 'an uncovered sentence', keys: uncoveredKeys })),
    doc: 'Sentences of the brief that no invariant covers.',
  },
} as const satisfies Keys
