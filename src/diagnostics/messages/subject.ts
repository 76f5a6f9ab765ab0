import type { SourceRange } from '../../ir/source.ts'
import { row } from '../message.ts'

type Hidden = 'helper' | 'definition' | 'import' | 'fixture'

/** Faults of the code in a spec: its syntax, its names, its types, and what it must not do. */
export const subjectMessages = {
  'subject/syntax': row({
    severity: 'error',
    text: ({ message }: { message: string; repaired: string | undefined }) =>
      `This is no TypeScript: ${message.replace(/\.$/, '')}`,
    help: ({ repaired }) => (repaired === undefined ? undefined : `As TypeScript writes it:\n\n${repaired}`),
    explain: `Code in a spec is TypeScript. The compiler could not read this piece.

    when: buildInvoiceSummary(invoice      # a parenthesis is missing
    when: buildInvoiceSummary(invoice)`,
  }),
  'subject/implication': row({
    severity: 'error',
    text: ({ operator }: { operator: string; repaired: string | undefined }) =>
      `\`${operator}\` between two conditions is no TypeScript`,
    help: ({ operator, repaired }) =>
      `${
        operator.startsWith('<')
          ? 'If both hold or neither does'
          : 'In `then` write `if (premise) conclusion`, or say the premise of all under `assuming`; in an expression'
      }${repaired === undefined ? ' write `!premise || conclusion`' : `, write:\n\n${repaired}`}`,
    explain: `What other languages write as an implication is an \`if\` in \`then\`: its condition counts as a premise, so one that is
never true is told, and the type of what it asks is narrowed. A premise of the whole rule is \`assuming\`.

    then: order.paid ==> order.total > 0
    then: if (order.paid) order.total > 0

In an expression it is \`!premise || conclusion\`, and \`a <==> b\` is \`a === b\` of two booleans.`,
  }),
  'subject/not-one-piece': row({
    severity: 'error',
    text: ({
      grammar,
    }: {
      grammar: 'statements' | 'expression' | 'type'
      text: string
      repaired: string | undefined
    }) => `Expected ${pieces[grammar]} and nothing else`,
    help: ({ repaired }) =>
      repaired === undefined
        ? undefined
        : `${repaired.startsWith('[() =>') ? 'For a list of them' : 'If all must hold'}, write:\n\n${repaired}`,
    explain: `A key that holds an expression holds exactly one. Two expressions, or one that closes a bracket that
it did not open, would change the meaning of the code around them.

    assuming: a > 0; b > 0
    assuming: a > 0 && b > 0`,
  }),
  'subject/not-allowed': row({
    severity: 'error',
    text: ({ what }: { what: string; instead: string }) =>
      `${capital(what)} ${what.includes('` and `') ? 'are' : 'is'} no part of a spec`,
    help: ({ instead }) => capital(instead),
    explain: `Specs are pure and small on purpose: whoever reviews one must see at a glance that it can do no harm and
has no logic worth testing. Statements are \`const\`, \`if\`, \`for … of\` and expressions.

    when: |
      let total = 0                        # refused
      const total = sum(amounts)           # better`,
  }),
  'subject/forbidden-name': row({
    severity: 'error',
    text: ({ name }: { name: string }) => `\`${name}\` is out of bounds in a spec`,
    help: ({ name }: { name: string }) =>
      name === 'constructor' || name === 'prototype'
        ? 'Compare classes with `instanceof`; call a value of your own by another name'
        : 'Call a value of your own by another name',
    explain: `From \`constructor\`, \`prototype\` and \`__proto__\` any code can be reached, so no spec may name them, by no
route: not by a dot, a bracket, a pattern or a computed key.

    then: error.constructor === RangeError   # refused
    then: error instanceof RangeError`,
  }),
  'subject/no-effect': row({
    severity: 'error',
    text: () => 'This statement has no effect: only `then` holds assertions',
    help: () => 'Move it to `then`, or give the value a name',
    explain: `In \`when\`, \`setup\` and the body of an arrow function, an expression by itself is a call for its effect.
A comparison there would be computed and thrown away, and the test would look stronger than it is.

    when: summary.total === 0        # refused
    then: summary.total === 0`,
  }),
  'subject/joined-line': row({
    severity: 'error',
    text: ({ first }: { line: string; first: string; at?: SourceRange }) =>
      `The line that starts with ${first === '`' ? 'a backtick' : `\`${first}\``} goes on with the one before, as in JavaScript`,
    help: ({ line }) => `If it is a line of its own, write:\n\n;${line}\n\nIf it is not, indent it`,
    explain: `A line that starts with \`[\`, \`(\`, \`/\`, \`+\`, \`-\` or a backtick is more of the line before it, as in JavaScript
without semicolons. Two assertions would become one that says something else.

    then: |
      total === price
      -discount <= 0          # to TypeScript: total === price - discount <= 0

    then: |
      total === price
      ;-discount <= 0`,
  }),
  'subject/constant-assertion': row({
    severity: 'warning',
    text: ({ text }: { text: string }) => `\`${text}\` says nothing about the subject`,
    help: () => 'Compare what the subject gave with what is due: `summary.totalCents === 0`',
    explain: `An assertion in which nothing was drawn or computed is the same whatever the subject does, so it can catch
nothing.

    then: true                       # always holds
    then: summary.totalCents >= 0`,
  }),
  'subject/unknown-name': row({
    severity: 'error',
    text: ({
      name,
    }: {
      name: string
      suggestion: string | undefined
      from?: string | undefined
      byDefault?: string | undefined
      advice?: string | undefined
    }) => `There is no \`${name}\` here`,
    help: ({ name, suggestion, from, byDefault, advice }) => {
      if (byDefault !== undefined)
        return `\`${byDefault}\` has a default export, which the spec has to name: \`{ from: ${byDefault}, default: ${name} }\``
      if (from !== undefined) return `\`${from}\` exports it: add \`${name}\` to its \`names\``
      if (advice !== undefined) return advice
      return suggestion
        ? `Did you mean \`${suggestion}\`?`
        : 'Code sees what is given before it, the definitions, the helpers, and what the subject and `use` export'
    },
    explain: `Code in a spec may name what stands before it in its invariant or factory, the constants of \`define\`, the
helpers, the exports of the subject and of \`use\`, and the pure globals.

    then: sumary.total === 0      # misspelt: summary`,
  }),
  'subject/impure-global': row({
    severity: 'error',
    text: ({ name }: { name: string; instead: string | undefined }) =>
      `\`${name}\` is out of reach in a spec`,
    help: ({ instead }) =>
      instead ?? 'Specs are pure: put it into a module that people review, and name that under `use`',
    explain: `A spec computes and compares, and calls the subject; it cannot read the clock, chance, files, the network or
the process. So a hostile brief cannot do harm through it, and every run can be replayed.

    when: const now = Date.now()             # refused
    given: { now: { type: Date } }           # drawn, and shown in the counterexample`,
  }),
  'subject/no-value': row({
    severity: 'error',
    text: ({ name }: { name: string }) => `\`${name}\` has no value here: the call that gives it fails`,
    help: () => 'Say it of what is given, or of a constant of `setup` or of an earlier line of `when`',
    explain: `What a call that fails would have given is never there. In \`kind: throws\` that is what the last statement of
\`when\` binds; in \`kind: total\` nothing that \`when\` binds is there for \`allow\` and \`within\`, since the call may fail.

    kind: throws
    when: |
      const before = account.balance
      const after = withdraw(account, before + 1)
    throws: { type: Overdrawn }
    then: after === before                      # \`after\` is never there
    then: account.balance === before`,
  }),
  'subject/run-in-define': row({
    severity: 'error',
    text: ({ name }: { name: string }) => `\`${name}\` tells of a run, and a definition is none of any`,
    help: ({ name }) => `Let the helper take it: \`(${name}) => …\`, and hand it over where it is called.`,
    explain: `Definitions are made once, before any run. What tells of the spies, the trace and the clock of a run is handed
to them as a parameter, which may have the same name.

\`\`\`yaml
define: |
  const startsOf = (calls: readonly { start: number }[]) => calls.map((call) => call.start)
\`\`\``,
  }),
  'subject/not-awaited': row({
    severity: 'error',
    text: ({
      name,
      isKey,
      isTest,
    }: {
      name: string | undefined
      type: string
      isKey?: boolean
      isTest?: boolean
    }) =>
      isKey || isTest
        ? 'Nobody awaits what this gives'
        : name === undefined
          ? 'Nobody awaits this promise'
          : `Nobody awaits the promise \`${name}\``,
    help: ({ isKey, isTest }: { isKey?: boolean; isTest?: boolean }) =>
      isTest
        ? 'What it gives is taken as it is, and a promise is never false: await all of them first, `await Promise.all(items.map(…))`'
        : isKey
          ? 'Make the list of keys in `when`, with `await`, and let `result` be that'
          : 'Write `await` before the call',
    explain: `A test that does not wait passes before the subject has answered, and its failure turns up somewhere else.

    when: const receipt = charge(card)           # a promise
    when: const receipt = await charge(card)

Elements of a collection are compared \`by\` what a function gives at once: promises have no order, and each is another.

    by: async (item) => await rank(item)         # refused
    when: const ranks = await Promise.all(items.map(rank))
    result: ranks`,
  }),
  'subject/shadowed-name': row({
    severity: 'error',
    text: ({ name, hidden }: { name: string; hidden: Hidden }) =>
      `\`${name}\` hides the ${hidden} of that name`,
    help: ({ name, hidden }: { name: string; hidden: Hidden }) =>
      hidden === 'helper'
        ? `Every spec may call the helper \`${name}\` (docs/language.md, Helpers): give yours another name, such as \`the${name.charAt(0).toUpperCase()}${name.slice(1)}\``
        : 'Give it another name',
    explain: `One name means one thing throughout a spec, so that a reader never has to ask which is meant.

    define: const visible = (invoice: Invoice) => invoice.items.filter((item) => !item.hidden)
    when: const visible = invoice.items      # refused`,
  }),
  'subject/no-visible-state': row({
    severity: 'error',
    text: ({ name, field }: { name: string; field: string }) =>
      `Any two instances of \`${name}\` are equal: all that they hold is in private fields such as \`${field}\``,
    help: ({ name }: { name: string }) =>
      `Compare what tells instances of \`${name}\` apart: \`equals(a.toJSON(), b.toJSON())\`, \`[...a.entries()]\`, \`a.size === b.size\``,
    explain: `Deep equality compares fields, and what can be walked with \`for … of\`. It cannot see \`#fields\`: of a class that
keeps everything in them any two instances are equal, and a rule that compares them holds whatever the subject does.

    kind: idempotent
    of: (tree) => tree.union(tree)               # refused: passes for every subject

    kind: equivalent
    actual: tree.union(tree).toArray()
    expected: tree.toArray()`,
  }),
  'subject/hidden-state': row({
    severity: 'warning',
    text: ({ name, field }: { name: string; field: string }) =>
      `Instances of \`${name}\` are compared without their private fields such as \`${field}\``,
    help: () => 'Compare what the fields are for as well, by what methods and getters tell of them',
    explain: `Deep equality compares fields, and what can be walked with \`for … of\`. It cannot see \`#fields\`, so two
instances that differ only there are equal. Where the fields are no more than a cache that is right; else compare what
methods and getters tell.`,
  }),
  'subject/name-taken': row({
    severity: 'error',
    text: ({ name }: { name: string }) => `\`${name}\` is bound before, in the same invariant`,
    help: () => 'Give it another name',
    explain: `What is given, and the constants of \`setup\`, \`when\` and \`then\`, stand in one function.`,
  }),
  'subject/open-key': row({
    severity: 'error',
    text: ({ type }: { type: string }) => `A key of type \`${type}\` may be any name`,
    help: () => 'Look it up in a `Map`: `new Map(Object.entries(value)).get(key)`',
    explain: `A key that is computed must be a number or one of the known fields. One that may be any text may be
\`constructor\`, which is there on every object: a wrong answer at best, and a way out of the spec at worst.

    then: prices[item.sku] === item.price                              # refused
    then: new Map(Object.entries(prices)).get(item.sku) === item.price`,
  }),
  'subject/listed-fields': row({
    severity: 'error',
    text: () => 'Fields are named one by one here, not in a list',
    help: ({ instead }: { instead: string }) => `Write \`${instead}\``,
    explain: `\`omit\` and \`pick\` take the names of fields one after the other. A list that has a name is spread.

    then: equals(omit(order, ['total', 'note']), draft)       # refused
    then: equals(omit(order, 'total', 'note'), draft)
    then: equals(omit(order, ...computed), draft)             # const computed = ['total', 'note'] as const`,
  }),
  'subject/mutation': row({
    severity: 'error',
    text: ({ name }: { name: string; instead: string }) =>
      `\`${name}\` changes a value that this block did not make`,
    help: ({ instead }) => capital(instead),
    explain: `A rule that changes what it looks at proves nothing about what was there. A block may change what it made
itself.

    then: isSorted(items.sort())                    # sorts what it should judge
    then: equals(items, items.toSorted(byStart))`,
  }),
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const pieces = {
  statements: 'whole statements',
  expression: 'exactly one expression',
  type: 'exactly one type',
}
