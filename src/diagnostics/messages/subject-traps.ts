import { row } from '../message.ts'

/** Code that compiles and says something else than it seems to. */
export const subjectTrapMessages = {
  'subject/chained-comparison': row({
    severity: 'error',
    text: ({ inner, operator }: { inner: string; operator: string; repaired: string }) =>
      `This compares the true or false of \`${inner}\` by \`${operator}\``,
    help: ({ repaired }) => `If all must hold, write \`${repaired}\`; if not, set parentheses`,
    explain: `TypeScript reads comparisons from the left, two at a time: \`0 <= n <= 3\` asks whether \`true <= 3\`.

    then: 0 <= summary.itemCount <= 3                          # refused
    then: 0 <= summary.itemCount && summary.itemCount <= 3

    then: a === b === c                                        # refused
    then: a === b && b === c`,
  }),
  'subject/always-true': row({
    severity: 'error',
    text: ({ text, type }: { text: string; type: string; isNegated: boolean }) =>
      `\`${text}\` is a \`${type}\`, which always counts as true`,
    help: ({ text, isNegated, type }) =>
      /=>|^\{ \(/.test(type)
        ? `Call it: \`${text}(…)\``
        : `Say what of it matters: \`${text}.length ${isNegated ? '===' : '>'} 0\`, a field, or a comparison`,
    explain: `Objects, lists and functions count as true whatever they hold. A condition of one never tells anything apart: what
stands behind it is always evaluated, or never.

    then: "!summary.lines"                      # never holds, also for an empty list
    then: summary.lines.length === 0

    then: summary.lines.every((line) => line.isPaid)      # isPaid is a method: nothing is called
    then: summary.lines.every((line) => line.isPaid())`,
  }),
  'subject/uncalled': row({
    severity: 'error',
    text: ({ text }: { text: string; call: string }) =>
      `\`${text}\` is a method, and its \`length\` the number of its parameters`,
    help: ({ call }) => `Call it: \`${call}.length\``,
    explain: `A method that nobody calls has a length, too: how many parameters it takes, the same for every subject.

    then: basket.lines.length === 0        # lines is a method: always 0
    then: basket.lines().length === 0`,
  }),
  'subject/compares-objects': row({
    severity: 'error',
    text: ({ operator, type }: { operator: string; type: string }) =>
      `\`${operator}\` has no order for \`${type}\`: it compares the texts that such values become`,
    help: () => 'Compare a field of both that has an order: a number, a text, a Date',
    explain: `Two objects of the same shape become the same text, \`[object Object]\`, so \`<=\` always holds between them; lists
become their elements joined by commas, so that \`[10] < [9]\` holds.

    then: summary.lines[0] <= summary.lines[1]
    then: summary.lines[0].amountCents <= summary.lines[1].amountCents`,
  }),
  'subject/never-equal': row({
    severity: 'error',
    text: ({ left, right }: { left: string; right: string; mend: string }) =>
      `${left} is never equal to ${right}`,
    help: ({ mend }) => mend,
    explain: `The comparison is the same for every subject, so that it catches nothing, or fails always.

    then: equals(summary.lines, summary.itemCount)     # a list and a number
    then: summary.lines === []                          # a new list is no other one
    then: equals(summary.lines, [])`,
  }),
  'subject/type-as-value': row({
    severity: 'error',
    text: ({ name }: { name: string }) => `\`${name}\` is a type, and no value`,
    help: () =>
      'Types are gone when code runs: write the value (`"usd"` of a union of texts), name a class, or compare fields',
    explain: `An interface and a type alias are for the compiler alone. What stands in code must be there when it runs.

    then: summary instanceof InvoiceSummary       # an interface
    then: invoice.currency === Currency.USD       # a union of texts
    then: invoice.currency === 'USD'`,
  }),
  'subject/not-callable': row({
    severity: 'error',
    text: ({ name, type }: { name: string; type: string; mend: string | undefined }) =>
      `\`${name}\` is ${type}, and no function`,
    help: ({ mend }) =>
      mend ?? 'It is no function; does a line that starts with a bracket go on with the one before?',
    explain: `Only functions are called: fields and getters are read without brackets, and classes are made with \`new\`.

    then: summary.lines.length() === 0     # refused
    then: summary.lines.length === 0`,
  }),
  'subject/hidden-member': row({
    severity: 'error',
    text: ({ name, owner, how }: { name: string; owner: string; how: string }) =>
      `\`${name}\` is ${how} in \`${owner}\``,
    help: () => 'Say the rule of what its public methods and fields show',
    explain: `A rule about private state binds the code to one way of writing it, and the compiler refuses it.

    then: cart.count === 1           # private
    then: cart.size() === 1`,
  }),
  'subject/wrong-operand': row({
    severity: 'error',
    text: ({ operator, found }: { operator: string; found: string; mend: string | undefined }) =>
      `\`${operator}\` is not for ${found}`,
    help: ({ mend }) => mend,
    explain: `The operator needs other values than it is given: an order needs two numbers, two texts or two dates, arithmetic
needs numbers, \`in\` and \`instanceof\` need an object.

    then: '"sku" in summary.lines.length'     # a number has no fields
    then: summary.lines - 1 === 0             # a list is no number`,
  }),
  'subject/maybe-absent': row({
    severity: 'error',
    text: ({ what, absent }: { what: string; absent: string }) => `${what} may be ${absent}`,
    help: () => 'It may be absent: put an `if` around, or say what then holds: `a?.b === undefined`',
    explain: `The type says that there may be nothing. An \`if\` around the assertion narrows it, and counts as a premise.

    then: invoice.discount > 0                                     # refused
    then: |
      if (invoice.discount !== undefined) invoice.discount > 0`,
  }),
  'subject/wrong-count': row({
    severity: 'error',
    text: ({ name, expected, given }: { name: string; expected: string; given: string }) =>
      `\`${name}\` takes ${expected} ${expected === '1' ? 'argument' : 'arguments'}, not ${given}`,
    help: () => undefined,
    explain: `A call gives as many values as the function takes.

    when: const summary = summarize(invoice, 1)
    when: const summary = summarize(invoice)`,
  }),
  'subject/no-such-call': row({
    severity: 'error',
    text: ({ name, given }: { name: string; given: string; detail: string }) =>
      `\`${name}\` cannot be called with \`${given}\``,
    help: ({ detail }) => detail,
    explain: `The function has several forms, and none of them takes what it is given.

    then: sum(invoice.items) === 1                                 # items are no numbers
    then: sum(invoice.items, (item) => item.amountCents) === 1`,
  }),
  'subject/by-identity': row({
    severity: 'warning',
    text: ({ operator, type }: { operator: string; type: string }) =>
      `\`${operator}\` asks whether this is the same \`${type}\`, not whether it is an equal one`,
    help: () => 'Compare their values: `a.getTime() === b.getTime()`, or `equals(a, b)`',
    explain: `Two dates of one moment are two objects. \`===\` tells them apart, and \`!==\` holds for them.

    then: renewed.start !== booking.start        # holds whenever a new Date was made
    then: "!equals(renewed.start, booking.start)"`,
  }),
  'subject/same-object': row({
    severity: 'error',
    text: ({ name, source }: { name: string; source: string }) =>
      `\`${name}\` is \`${source}\` itself: both are changed by what changes one of them`,
    help: ({ source }) => `Compare with a copy from before \`when\`: \`old(${source})\``,
    explain: `A constant of \`setup\` names an object, and does not copy it. Compared with what it names, after \`when\`,
it is compared with itself.

    setup: const before = cart.lines
    when: cart.add(line)
    then: cart.lines.length === before.length + 1           # never holds
    then: cart.lines.length === old(cart.lines).length + 1

It is told of names (\`const same = cart\`) and of fields that the subject's code shows to be fields, which nothing but a
constructor sets. A getter may copy, and a field that is set anew leaves the former object as it was: of those nothing is
said.`,
  }),
  'subject/maybe-same-object': row({
    severity: 'warning',
    text: ({ name, source }: { name: string; source: string }) =>
      `\`${name}\` may be \`${source}\` itself, which is changed by what changes the other`,
    help: ({ source }) => `Compare with a copy from before \`when\`: \`old(${source})\``,
    explain: `A constant of \`setup\` names an object, and does not copy it. Where only a type tells of the field that it comes
from, as of an interface or of a package, nobody knows whether the subject gives a copy, sets the field anew, or changes
the one object that both names are for. A copy is right in each case.

    setup: const before = cart.lines
    when: cart.add(line)
    then: cart.lines.length === old(cart.lines).length + 1`,
  }),
  'subject/never-holds': row({
    severity: 'error',
    text: ({ text, facts }: { text: string; facts: readonly string[] }) =>
      `\`${text}\` never holds${because(facts)}`,
    help: () => 'Mend the comparison, or let other values be drawn',
    explain: `By what is written and by the bounds of what is drawn it is false in every run. A premise that is never met leaves
its rule untested; an assertion that never holds fails for every subject.

    given: { count: { type: integer, minimum: 0 } }
    assuming: count < 0                          # refused: no run would be left
    then: |
      if (count < 0) refund(count) === 0         # refused: nothing under it is ever asserted`,
  }),
  'subject/always-holds': row({
    severity: 'warning',
    text: ({ text, facts }: { text: string; facts: readonly string[] }) =>
      `\`${text}\` holds whatever the subject does${because(facts)}`,
    help: () => 'Leave it out, or say what the subject has a part in',
    explain: `By what is written and by the bounds of what is drawn it is true in every run, also for a subject that is wrong.

    given: { count: { type: integer, minimum: 0 } }
    assuming: count >= 0                         # leaves nothing out
    then: |
      restock(count).length >= 0                 # every length is`,
  }),
  'subject/asserts-nothing': row({
    severity: 'error',
    text: () => 'Nothing is asserted here',
    help: () => 'Say what must hold, as an expression of its own: `result === expected`',
    explain: `In \`then\` an expression that stands alone is an assertion. A block that only declares passes for every subject.

    then: |
      const shown = summary.lines.length === 2   # refused: a name for true or false
    then: summary.lines.length === 2`,
  }),
  'subject/unused-given': row({
    severity: 'warning',
    text: ({ name }: { name: string }) => `\`${name}\` is given, and nothing asks for it`,
    help: ({ name }) => `Use it, take it out, or call it \`_${name}\` if it is there on purpose`,
    explain: `What is given is drawn for the code of the rule, for what is given after it, or, with the kinds that are laws, for the law.
A name that nothing asks for is mostly a slip: the rule says less than was meant.

    given: { order: { factory: order }, discount: { type: integer } }
    then: totalOf(order) >= 0                # whatever the discount is?
    then: totalOf(order, discount) >= 0

Given names that several cases share are used when one of them uses them. A parameter of a factory (\`params\`) is given, too:
what \`with\` says of it changes nothing where no bound or expression of the factory uses it.`,
  }),
  'subject/model-without-fields': row({
    severity: 'error',
    text: ({ type }: { type: string }) =>
      `The model is \`${type}\`, which has no fields that commands could change`,
    help: ({ type }) => `Give what it holds a name: \`({ items: … as ${type} })\``,
    explain: `\`next\` of a command names the fields of the model that change, so a model is an object with fields. It may hold
lists, maps and sets.

    model: "[] as Booking[]"                 # refused
    model: "({ live: [] as Booking[] })"     # next: { live: '[...model.live, booking]' }`,
  }),
  'subject/sorts-texts': row({
    severity: 'warning',
    text: ({ name, type }: { name: string; type: string; isNumber: boolean }) =>
      `\`${name}()\` sorts by the texts of its elements, and these are \`${type}\`: 10 comes before 9`,
    help: ({ name, isNumber }) =>
      isNumber
        ? `Say the order: \`${name}((a, b) => a - b)\`, or \`sortBy(list)\``
        : `Say the order: \`${name}((a, b) => …)\`, or \`sortBy(list, (one) => …)\``,
    explain: `Without a comparator JavaScript turns the elements into texts and sorts those.

    then: equals(ranked(scores), scores.toSorted())                   # [10, 9, 1] becomes [1, 10, 9]
    then: equals(ranked(scores), scores.toSorted((a, b) => a - b))`,
  }),
}

const because = (facts: readonly string[]) => (facts.length > 0 ? `: ${facts.join(', and ')}` : '')
