import { row } from '../message.ts'
import { planSchemaMessages } from './plan-schemas.ts'
import { planTextMessages } from './plan-texts.ts'

const writtenDates = "Write a day that there is as ISO text: `'2024-02-29'`, `'2024-02-29T10:00:00Z'`."

/** Faults found while every choice is made: constraints without a value, keywords out of place. */
export const planMessages = {
  'plan/late-example': row<{ readonly name: string }>({
    severity: 'error',
    text: ({ name }) => `no example can give \`${name}\`, which is drawn where a history has led`,
    help: ({ name }) => `Take \`${name}\` out of the example.`,
    explain: `With \`history\`, what is drawn from \`system\` or \`model\` depends on the commands before it, which are drawn
anew: a value of one history means nothing in another. Examples can give what depends on neither.

\`\`\`yaml
history: room
given: { booking: { elementOf: model.live }, minimum: { type: integer, minimum: 1 } }
examples: [{ minimum: 15 }] # no word of booking
\`\`\``,
  }),
  'plan/no-value': row<{ readonly reason: string }>({
    severity: 'error',
    text: ({ reason }) => `These constraints leave no value: ${reason}`,
    help: () => 'Widen a bound, or drop one of the two.',
    explain: `A generator that has nothing to draw would be empty or never end, so constraints that exclude
every value are refused before anything is written.

\`\`\`yaml
quantity: { type: integer, minimum: 10, maximum: 1 } # nothing lies between 10 and 1
quantity: { type: integer, minimum: 1, maximum: 10 } # mended
\`\`\``,
  }),
  'plan/keyword-not-for-type': row<{
    readonly keyword: string
    readonly type: string
    readonly path: string
  }>({
    severity: 'error',
    text: ({ keyword, type, path }) =>
      `\`${keyword}\` says nothing about a value of type \`${type}\`${path ? ` (\`${path}\`)` : ''}`,
    help: ({ keyword, type }) =>
      `Drop \`${keyword}\`, or say the type that it was meant for instead of \`${type}\`.`,
    explain: `Each keyword speaks of certain types: \`minimum\` of numbers, \`minLength\` of strings,
\`minItems\` of lists, \`fields\` of objects. On another type it would silently do nothing.

\`\`\`yaml
name: { type: string, minimum: 3 } # a string has no minimum
name: { type: string, minLength: 3 } # mended
\`\`\``,
  }),
  'plan/bound-not-of-type': row<{ readonly value: string; readonly type: string }>({
    severity: 'error',
    text: ({ value, type }) => `${value} is no bound of values of type \`${type}\``,
    help: ({ type }) =>
      type === 'Date'
        ? writtenDates
        : type === 'bigint'
          ? "Write a whole number, in quotes when it is large: `'18446744073709551616'`."
          : 'Write a number.',
    explain: `\`minimum\` and its kin compare values with values of the same type: numbers with numbers, dates with
dates, bigints with whole numbers. YAML rounds whole numbers beyond 9007199254740991, so those are put in quotes.

\`\`\`yaml
total: { type: bigint, maximum: 18446744073709551616 } # rounded before anybody sees it
total: { type: bigint, maximum: '18446744073709551616' } # mended
\`\`\``,
  }),
  'plan/computed-keyword': row<{ readonly keyword: string }>({
    severity: 'error',
    text: ({ keyword }) => `\`${keyword}\` cannot be computed from earlier names`,
    help: ({ keyword }) =>
      `Write the value of \`${keyword}\` itself, or choose between several with \`anyOf\`.`,
    explain: `What a value is drawn by must be known when the tests are generated; bounds may be computed, the name of
a format may not.

\`\`\`yaml
address: { type: string, format: { expr: 'wide ? "ipv6" : "ipv4"' } } # which one?
address: { anyOf: [{ type: string, format: ipv4 }, { type: string, format: ipv6 }] } # mended
\`\`\``,
  }),
  'plan/contains-not-kept': row<{ readonly path: string }>({
    severity: 'error',
    text: ({ path }) =>
      `Changing \`${path}\` may take away what the list must contain: nothing tells which elements are that`,
    help: () =>
      'Say what it contains with keywords, `enum`, a class or a primitive as its `type`, or a factory without parameters; or drop `contains`.',
    explain: `\`spoil\` and \`duplicate\` change one element and leave the rest as it was, \`contains\` included: they choose an
element that the list can spare. Of values of \`fc\`, \`schema\`, \`zod\`, \`subsetOf\`, \`format\`, a factory with parameters or another
object type no condition says whether an element is one, so that the only one might be changed.

\`\`\`yaml
lines:
  type: Line[]
  contains: { fields: { sku: { const: gift } } }
  spoil: { quantity: { const: -1 } }
\`\`\``,
  }),
  'plan/keyword-beside-source': row<{ readonly keyword: string; readonly source: string }>({
    severity: 'error',
    text: ({ keyword, source }) => `\`${keyword}\` says nothing beside \`${source}\``,
    help: ({ keyword, source }) =>
      source === 'anyOf'
        ? `Say \`${keyword}\` in each branch that it is meant for.`
        : `Drop \`${keyword}\`, or say it where the values of \`${source}\` come from.`,
    explain: `\`enum\`, \`elementOf\`, \`expr\` and their kin say which values there are. Bounds beside them choose among
those values; what describes how a value is built does nothing there and is refused.

\`\`\`yaml
lines: { elementOf: orders, items: line } # the orders are there already
size: { anyOf: [{ type: integer }, { const: none }], minimum: 0 } # of which branch?
size: { anyOf: [{ type: integer, minimum: 0 }, { const: none }] } # mended
\`\`\``,
  }),
  'plan/keyword-out-of-place': row<{ readonly keyword: string; readonly place: string }>({
    severity: 'error',
    text: ({ keyword, place }) => `\`${keyword}\` is only meant for ${place}`,
    help: ({ keyword }) =>
      keyword === 'optional'
        ? 'Write `anyOf` with `{ const: null }`, or a type with `| undefined`, for a value that may be missing.'
        : 'Put it on a branch of `anyOf`, or drop it.',
    explain: `\`optional: true\` says that a field may be absent, and \`weight\` how often a branch of \`anyOf\` is drawn.
Anywhere else they would do nothing.

\`\`\`yaml
given: { note: { type: string, optional: true } } # given is always there
given: { note: { type: string | undefined } } # mended
\`\`\``,
  }),
  'plan/no-type': row<{ readonly name: string }>({
    severity: 'error',
    text: ({ name }) => `Nothing says which values ${name ? `\`${name}\`` : 'this arbitrary'} may have`,
    help: () => 'Add `type:`, `enum:`, `const:`, `expr:` or the name of a factory.',
    explain: `Values come from a type, from a list or from an expression. Where the place gives no type, the
arbitrary has to say one.

\`\`\`yaml
given:
  amount: { because: Any amount will do. } # of what type?
  amount: { type: integer, because: Any amount will do. } # mended
\`\`\``,
  }),
  'plan/value-not-of-type': row<{
    readonly value: string
    readonly meant: string | undefined
    readonly isDate: boolean
  }>({
    severity: 'error',
    text: ({ value }) => `${value} is no value of the type that is due here`,
    help: ({ meant, isDate }) =>
      meant !== undefined ? `Did you mean \`${meant}\`?` : isDate ? writtenDates : undefined,
    explain: `A constant or an element of an \`enum\` must be a value of the type of the field it stands for.

\`\`\`yaml
currency: { enum: [USD, EURO] } # Currency is 'USD' | 'EUR' | 'GBP'
currency: { enum: [USD, EUR] } # mended
\`\`\`

A \`Date\` is written as ISO text of a day that there is, \`'2024-02-29'\` or
\`'2024-02-29T10:00:00Z'\`; one that is not valid on purpose as \`{ expr: new Date(NaN) }\`.

To make a value wrong on purpose, use \`spoil\`.`,
  }),
  'plan/unknown-field': row<{
    readonly field: string
    readonly path: string
    readonly meant: string | undefined
  }>({
    severity: 'error',
    text: ({ field, path }) => `The type${path ? ` of \`${path}\`` : ''} has no field \`${field}\``,
    help: ({ meant }) => (meant === undefined ? undefined : `Did you mean \`${meant}\`?`),
    explain: `\`fields\` refines the fields that a type has.

\`\`\`yaml
type: LineItem
fields: { amuontCents: { minimum: 0 } } # misspelt
fields: { amountCents: { minimum: 0 } } # mended
\`\`\``,
  }),
  'plan/unknown-place': row<{ readonly place: string; readonly path: string; readonly places: number }>({
    severity: 'error',
    text: ({ place, path, places }) =>
      `The tuple${path ? ` at \`${path}\`` : ''} has no place \`${place}\`: it has ${places}`,
    help: ({ places }) => `Places are numbered from 0${places > 0 ? ` to ${places - 1}` : ''}.`,
    explain: `\`prefixItems\` speaks of the places of a tuple one after the other, and \`fields\` names them by their
numbers, the first one being 0.

\`\`\`yaml
span: { type: '[number, number]', fields: { 2: { minimum: 0 } } } # there is no third one
span: { type: '[number, number]', fields: { 1: { minimum: 0 } } } # mended
\`\`\``,
  }),
  'plan/no-room': row<{ readonly most: number; readonly least: number }>({
    severity: 'error',
    text: ({ most, least }) =>
      `A list on this path has at most ${most} element${most === 1 ? '' : 's'}, and there must be ${least}`,
    help: ({ least }) => `Let it have ${least} or more: raise its \`maxItems\`.`,
    explain: `\`spoil\` replaces something in one element of a list, and \`duplicate\` gives one element the key of
another. In a list that is too short nothing would be wrong, and a test would claim that valid values are refused. So
the list is drawn long enough, and one that may not be is an error.

\`\`\`yaml
order: { factory: order, fields: { lines: { maxItems: 1 } }, duplicate: lines.sku } # one line has no equal
order: { factory: order, fields: { lines: { maxItems: 2 } }, duplicate: lines.sku } # mended
\`\`\``,
  }),
  'plan/nothing-to-duplicate': row<{ readonly path: string }>({
    severity: 'error',
    text: ({ path }) => `There is no list on the path \`${path}\``,
    help: () => 'Name the key of the elements of a list: `lines.sku`, or `pairs.*.0` for a place of tuples.',
    explain: `\`duplicate\` gives one element of a list the key of another one; its path leads through the list to the
key.

\`\`\`yaml
order: { factory: order, duplicate: id } # an order has one id
order: { factory: order, duplicate: lines.sku } # mended
\`\`\`

A number means one element of the list, \`*\` any of them: \`pairs.*.0\` is the first place of each pair.`,
  }),
  'plan/spy-without-type': row<{ readonly name: string }>({
    severity: 'error',
    text: ({ name }) => `Nothing says which callback \`${name}\` is`,
    help: () => 'Say its `type`: `{ type: "(item: Item) => void", spy: … }`.',
    explain: `Without \`type\`, a spy is a callback of the parameter or field that it is first handed to in the invariant.
One that is handed to none, or to one whose type has no name that a test could import, says its type.

\`\`\`yaml
given: { load: { type: "(id: number) => Promise<string>", spy: { answer: "(call) => resolves('x')" } } }
\`\`\``,
  }),
  'plan/bound-apart': row<{ readonly name: string }>({
    severity: 'error',
    text: ({ name }) => `\`${name}\` is bound, and a field that is drawn apart from it`,
    help: ({ name }) => `Write \`${name}: { expr: ${name} }\` under \`fields\`, or bind another name.`,
    explain: `What \`bind\` draws becomes a field only where \`fields\` says so. A field of the type that has the same name
would be another value, and nobody could tell which of them is meant.

\`\`\`yaml
invoice: { type: Invoice, bind: { currency: { enum: [USD, EUR] } }, fields: { currency: { expr: currency } } }
\`\`\``,
  }),
  'plan/nothing-to-repeat': row<Record<string, never>>({
    severity: 'error',
    text: () => 'This script may be empty, and then it has no last outcome to repeat',
    help: () => 'Say `minItems: 1` beside its `items`, or end its calls another way: `then: never`.',
    explain: `\`then: repeat\` ends calls past the end of a script as the last one of the script ends. Of an empty script there
is none: its first call would fail the run.

\`\`\`yaml
task: { type: Task, spy: { script: { items: { resolves: { type: integer } }, minItems: 1 }, then: repeat } }
\`\`\``,
  }),
  'plan/unknown-exclusion': row<Record<string, never>>({
    severity: 'error',
    text: () => 'This `not` says nothing that a value can be tested for',
    help: () => 'Use keywords that a value can be tested for, or write the condition as `where: …`.',
    explain: `\`not\` excludes what an arbitrary describes, as far as a value can be tested for it: by \`const\`, \`enum\`,
\`pattern\`, bounds, lengths, sizes, \`uniqueItems\`, \`contains\`, \`items\`, \`fields\`, \`required\`, \`anyOf\` and the types of
primitives. \`format\` and the names of other types are no tests. Anything else is said by \`where\`, a condition over
\`value\`.

\`\`\`yaml
name: { type: string, not: { type: Name } } # cannot be tested at run time
name: { type: string, not: { const: '' } } # mended
\`\`\``,
  }),
  ...planSchemaMessages,
  ...planTextMessages,
  'plan/reserved-name': row<{ readonly name: string }>({
    severity: 'error',
    text: ({ name }) => `Generated tests mean something else by \`${name}\``,
    help: ({ name }) =>
      `Call yours otherwise; an export named \`${name}\` can be reached by \`subject: { from: …, namespace: subject }\`.`,
    explain: `Arbitraries are calls of fast-check, under the name \`fc\`, which raw ones (\`{ fc: … }\`) use too: a name of the
spec that hides it would break them. Any other name is free, as what generated code calls its own is called otherwise
beside it.

\`\`\`yaml
when: |
  const fc = fahrenheitToCelsius(degrees) # hides fast-check
  const celsius = fahrenheitToCelsius(degrees) # mended
\`\`\``,
  }),
  'plan/missing-key': row<{ readonly id: string; readonly kind: string; readonly key: string }>({
    severity: 'error',
    text: ({ kind, key }) => `An invariant of kind \`${kind}\` needs \`${key}\``,
    explain: `Each kind has keys of its own that say what it is about: \`then\` for a postcondition, \`of\` for
\`idempotent\` and \`commutative\`, \`forward\` and \`backward\` for \`round-trip\`, \`result\` for \`deterministic\`.`,
  }),
  'plan/given-count': row<{ readonly kind: string; readonly wanted: number; readonly found: number }>({
    severity: 'error',
    text: ({ kind, wanted, found }) =>
      `An invariant of kind \`${kind}\` is about ${['no', 'one', 'two', 'three'][wanted] ?? wanted} value${wanted === 1 ? '' : 's'}, and \`given\` has ${found}`,
    explain: `A law is about as many values as it has variables: the last ones of \`given\`.`,
  }),
}
