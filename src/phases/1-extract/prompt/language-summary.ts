/** The part of the spec language that this version reads, as the model is told it. */
export const languageSummary = `A spec is one YAML mapping. Keys of the top level, in this order; only invariants is
required. version, subject and brief are added for you: leave them out.

  types       Name: "TypeScript type"           further type names for the code below
  define      one literal block of const helpers (arrow functions, pure)
  factories   name: arbitrary                   named generators, for what several rules draw
  invariants  a list, see below
  open        a list of { quote, question }     what the brief leaves undecided
  uncovered   a list of { quote, because }      obliging sentences that no invariant covers

Arbitraries: types give generators, so write down only what the type does not say.

  purchase                                   a bare name is a factory
  { factory: purchase, fields: { … } }       a factory with some fields replaced
  { type: "Purchase" }                       any value of a TypeScript type
  { type: integer, minimum: 0, maximum: 9 }  also exclusiveMinimum, exclusiveMaximum, multipleOf
  { type: string, minLength: 1, maxLength: 9, pattern: "^[a-z]+$" }
  { enum: [USD, EUR] }   { const: 0 }   { anyOf: [ …, … ] }
  { items: arbitrary, minItems: 1, maxItems: 5, uniqueItems: true }   a list; uniqueBy: name for unique by a field
  { type: T, fields: { name: arbitrary } }   an object of type T; fields not named follow the type
  { elementOf: list }   { subsetOf: list }   { shuffleOf: list }      drawn from an expression
  { expr: expression }                       computed from earlier names
  boundary: [15, 240]                        these values and their neighbours are drawn often
  where: expression over value               a filter; the last resort
  because: text                              why a bound stands that the brief does not state
  premise: quote                             the words of the brief that a bound comes from

The value of a keyword may be { expr: expression } over earlier names of the same given:
maximum: { expr: balance }. Entries of given, bind and fields are read in order. bind: { name:
arbitrary } beside fields draws helper values that the fields' expressions share.
A range that is always empty is an error. Drawn values are hostile unless bounded: integer
reaches +-2**53, number is any finite double and -0, strings may be empty, hold any
character or lone surrogates, keys such as __proto__; lists are short and may be empty.

Keys of an invariant:

  id         kebab-case, unique, says the rule
  rule       the business sentence, in your words
  quote      verbatim words of the brief, or a list of them
  kind       default postcondition
  given      what is drawn: name: arbitrary, in order; [purchase] is short for { purchase: purchase }
  assuming   a premise: an expression; runs that miss it are discarded
  setup      a block for what is stateful, made afresh for each run
  when       a block that calls the subject; its constants are visible below
  then       a block of assertions
  unchanged  a list of expressions that are the same after when as before: inputs not modified
  cover      label: { when: expression, atLeast: 5% }   a case that must not be rare
  cases      name: { given: … , then: … }     variants with keys of their own

Kinds, and when to use which:

  postcondition  when, then                  the result of a call, related to what was drawn
  metamorphic    when (two calls or more), then   how the result follows a change of the input
  throws         when, throws: { type: ErrorClass, message: "part of it" }, then
                 the last statement of when must fail so; then sees the typed error
  round-trip     forward, backward           backward(forward(x)) equals the one given
  idempotent     of                          f(f(x)) equals f(x), for the one given
  commutative    of                          f(a, b) equals f(b, a), for the two given
  deterministic  when, result                the same input gives the same output; only if the brief says so
  total          when, allow: [ErrorClass]   every input returns, or throws only these; only if the brief says so
  of, forward and backward are functions: a name in scope, or an arrow such as "(x) => f(x, 2)".

Code is a small part of TypeScript.

- Statements: const (destructuring too), if/else, for (const … of …), expressions. In the
  body of an arrow also return. No let, assignment, function, class, try, throw, new Promise,
  while, comments, semicolons needed. Each statement on its own line.
- In then, each expression statement is an assertion and must be of type boolean; a for
  around it quantifies, an if around it makes it conditional.
- In then, old(expression) is its value from before when.
- === compares primitives, -0 equal to 0. equals(a, b) compares deeply and tells -0 from 0.
- In scope: the exports of the subject, the names of define, types and given, constants of
  when, and pure globals (Math, Number, String, Array, Object, JSON, Set, Map, RegExp, Date
  with arguments, structuredClone). Nothing impure, no import, no mutation of what is given.
  No name may shadow another, an export or a helper. Code is strictly type-checked with
  noUncheckedIndexedAccess: list[0] may be undefined, so use ?., a for, or every(…).
- An asynchronous call is awaited: const summary = await fetchSummary(id).
- Helpers: sum(numbers), count(list, predicate), distinct(list), groupBy(list, key),
  sortBy(list, key), isSorted(list, key?), isUnique(list, key?), permuted(a, b) for the same
  elements in any order, pairs(list) for all pairs of different elements, closeTo(a, b, difference),
  omit(object, ...keys), pick(object, ...keys), equals(a, b).

YAML: rule, quote, question and because are double-quoted strings on one line (a double quote
inside is \\"). Code of when, then, setup, define, and of anything with a colon, a #, a
backslash or quotes in it, stands in a literal block (|); short expressions may stand in
double quotes: { expr: "[0, balance]" }. Indent by two spaces, no tabs, no anchors, no tags.

`
