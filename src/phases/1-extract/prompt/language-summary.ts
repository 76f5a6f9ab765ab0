import { kindsSummary } from './kinds-summary.ts'
import { statefulSummary } from './stateful-summary.ts'

/** The part of the spec language that this version reads, as the model is told it. */
export const languageSummary = `A spec is one YAML mapping. Keys of the top level, in this order; only invariants is
required. version, subject and brief are added for you: leave them out.

  types       Name: "TypeScript type"           further type names for the code below
  define      one literal block of const helpers (arrow functions, pure)
  factories   name: arbitrary                   named generators, for what several rules draw
  machines    name: machine                     stateful subjects beside their models, see below
  scenarios   name: keys of an invariant        what several invariants share by scenario: name; any keys
                                                but id, rule and quote; their own keys win, given by name
  invariants  a list, see below
  open        a list of { quote, question }     what the brief leaves undecided
  uncovered   a list of { quote, because }      obliging sentences that no invariant covers

## Arbitraries

An arbitrary says what is drawn. Types give generators, so write only what the type does not say.

  purchase                                    a bare name is a factory
  { factory: purchase, fields: { … } }        a factory with some fields replaced
  { factory: slot, with: { hours: hours } }   a factory that has params: { hours: Hours } beside its type,
                                              which its bounds and expressions then see
  { type: "Purchase" }                        any value of a TypeScript type
  { type: Purchase, fields: { … } }           fields that are not named follow the type
  { type: integer, minimum: 0, maximum: 9 }   also type: number; exclusiveMinimum, exclusiveMaximum, multipleOf
  { type: string, minLength: 1, maxLength: 9 }   or pattern: "^[a-z]+$", or format: email, uuid, uri,
                                              date, date-time, hostname, ipv4
  { type: Date, minimum: "2024-01-01" }       bounds of dates are ISO texts in quotes
  { enum: [USD, EUR] }    { const: 0 }    { anyOf: [arbitrary, arbitrary] }
  { items: arbitrary, minItems: 1, maxItems: 5 }   a list; uniqueBy: sku for no two of one sku
  { items: arbitrary, contains: arbitrary }   a list with at least one element of that arbitrary
  { items: arbitrary, duplicate: sku }        a list in which two elements share their sku
  { elementOf: list }    { subsetOf: list }    { shuffleOf: list }    from an expression
  { expr: expression }                        computed from earlier names
  { factory: invoice, spoil: { items.currency: { const: JPY } } }   valid but for one thing: one
                                              element's field replaced

Further keywords of any arbitrary:

  boundary: [15, 240]   these and their neighbours are drawn often, within the bounds
  optional: true        the field may be absent; optional: false makes an optional one present
  hostile: false        leaves out -0, the largest numbers and odd characters, where the brief does not
                        say what becomes of them
  weight: 3             the share of a branch of anyOf
  where: expression     a filter over the name value; the last resort
  because: text         why a bound stands that the brief does not state
  premise: quote        the words of the brief that a bound comes from

The value of a keyword may be { expr: expression } over earlier names: maximum: { expr: balance }.
Entries of given, bind and fields are read in order, and a later one may use earlier ones.
bind: { name: arbitrary } beside fields draws helper values that the fields' expressions share, such
as a small pool of keys, so that lists hold duplicates: bind: { skus: { items: { type: string },
minItems: 1, maxItems: 2 } } with sku: { elementOf: skus }. Independent strings are never equal.

Drawn values are hostile unless bounded: integer reaches +-(2**53 - 1), number is any finite double;
both draw -0 unless minimum: 0, and equals and the laws tell -0 from 0; strings may be empty and hold
any character; lists are short and may be empty. Bounds that leave no value are an error.

## Invariants

  id         kebab-case, unique, says the rule
  rule       the business sentence, in your words
  quote      verbatim words of the brief, or a list of them
  kind       default postcondition
  scenario   the scenario whose keys this invariant takes over
  given      what is drawn: name: arbitrary, in order; [purchase] is short for { purchase: purchase }
  assuming   a premise: an expression; runs that miss it are discarded
  setup      a block for what is stateful, made afresh for each run
  when       a block that calls the subject; its constants are visible below
  then       a block of assertions
  unchanged  a list of expressions that are the same after when as before: inputs not modified;
             beside then, never instead of it
  cover      label: { when: expression, atLeast: 5% }   a case that must not be rare
  cases      name: { given: …, when: …, then: … }       variants: keys merged over those above, one
             test each; for several refusals of one kind, or an edge and the general case
  clock      true: on a fake clock, see Callbacks and time

${kindsSummary}
${statefulSummary}
## Code

Code is a small part of TypeScript.

- Statements, each on its own line: const (destructuring too), if/else, for (const … of …),
  expressions; return in the body of an arrow. No let, assignment, ++, function, class, try, throw,
  while, switch, import, this, any.
- In then, every expression statement is an assertion and must be of type boolean; a for around it
  quantifies (for (const [index, line] of lines.entries()) …), an if around it makes
  it conditional. old(expression) is its value from before when.
- === compares primitives. equals(a, b) compares deeply and tells -0 from 0.
- In scope: the subject's exports, the names of types, define and given, constants of when, and pure
  globals (Math, Number, String, Array, Object, JSON, Set, Map, RegExp, BigInt, Date with arguments).
  new only for classes of the subject (in setup when they hold state) and pure built-ins: new Set(list).
  No clock, no randomness, no mutation of what is given. No name may shadow another one, an export or
  a helper; factories are no names in code.
- Code is strictly type-checked. list[0] may be undefined: use for, every(…), ?. or at(…)?.
- What is asynchronous is awaited: const summary = await fetchSummary(id)

Helpers:

  equals(a, b)              sum(numbers)  sum(list, by)         count(list, condition)
  distinct(list, by?)       groupBy(list, by) gives a Map       sortBy(list, by?)
  isSorted(list, by?)       isUnique(list, by?)                 permuted(a, b): same elements, any order
  pairs(list): every two    closeTo(a, b, tolerance?)           omit(object, ...keys)  pick(object, ...keys)
  ratio(a, b): an exact fraction with .compare(other), .floor(), .round(), .times(other), .equals(other)

## YAML

- rule, quote, question and because are double-quoted strings on one line; a double quote inside is \\"
- Blocks (define, setup, when, then) are literal blocks (|). Any other code that has a colon, a comma,
  a #, braces, quotes or a backslash in it is a literal block too, or stands in double quotes
  without a backslash: { expr: "[0, balance]" }. A list of such code: write one per line with - |
- Indent by two spaces. No tabs, anchors, tags or document marks.

`
