import { row } from '../message.ts'
import { quotedNames } from '../quoted-names.ts'

/** Fields of fields, as they are written. */
const nested = ([first = '', ...rest]: readonly string[]): string =>
  rest.length === 0 ? `${first}: …` : `${first}: { fields: { ${nested(rest)} } }`

/** What other tools' callbacks have. */
const ofMocks = /^(?:called\w*|callCount|getCall\w*|lastCall|firstCall|mock\w*|calls)$/

/** Faults of the types of code in specs. */
export const subjectTypeMessages = {
  'subject/type-error': row({
    severity: 'error',
    text: ({ message, code }: { message: string; code: number }) =>
      `${message.replace(/\.$/, '')} (TS${code})`,
    help: ({ code }) => typeHelp[code],
    explain: `Code in a spec is type-checked in the place where it will stand, by the project's own settings. What the
compiler says is passed on with its number.`,
  }),
  'subject/value-as-type': row({
    severity: 'error',
    text: ({ name }: { name: string; type: string }) => `\`${name}\` is a value, and no type`,
    help: ({ type }) => `Its type is \`${type}\``,
    explain: `Some packages export a constant that holds a class, and no class: the type of its instances is found through it.

    ratio: { type: Fraction }                          # a constant
    ratio: { type: InstanceType<typeof Fraction> }`,
  }),
  'subject/unknown-property': row({
    severity: 'error',
    text: ({
      name,
      type,
    }: {
      name: string
      type: string
      suggestion: string | undefined
      names: readonly string[]
    }) => `\`${name}\` does not exist on \`${type}\``,
    help: ({ name, suggestion, names }) =>
      suggestion
        ? `Did you mean \`${suggestion}\`?`
        : ofMocks.test(name)
          ? 'What a spy was called with is in `calls(spy)`: `calls(spy).length === 1`, `calls(spy)[0]?.args`'
          : names.length > 0
            ? `It has ${quotedNames(names.slice(0, 12))}`
            : undefined,
    explain: `The type has no such property, so the value would be \`undefined\` and the assertion say nothing.

    then: summary.total === 0          # the field is totalCents
    then: summary.totalCents === 0`,
  }),
  'subject/unknown-field': row({
    severity: 'error',
    text: ({
      name,
    }: {
      name: string
      suggestion: string | undefined
      names: readonly string[]
      ofObject?: boolean
    }) => `There is no field \`${name}\` to fill`,
    help: ({ name, suggestion, names, ofObject }) =>
      names.includes(name.split('.')[0] ?? '')
        ? `Fields stand inside each other, those of a list's items under \`items\`: \`${nested(name.split('.'))}\``
        : suggestion
          ? `Did you mean \`${suggestion}\`?`
          : names.length > 0
            ? `The type has ${quotedNames(names.slice(0, 12))}`
            : ofObject
              ? 'The type `object` has no fields that are known: without `type: object`, `properties` makes an object of its own'
              : undefined,
    explain: `\`fields\` names fields of the type, \`with\` names parameters of the factory, \`has\` names fields of the error.

    lineItem: { type: LineItem, fields: { amount: { minimum: 0 } } }        # the field is amountCents`,
  }),
  'subject/wrong-type': row({
    severity: 'error',
    text: ({ found, expected }: { found: string; expected: string; detail: string | undefined }) =>
      `This gives \`${found}\` where \`${expected}\` is due`,
    help: ({ detail }) => detail,
    explain: `What is drawn or computed must have the type of the place where it is used, or the generated test would not
compile.

    fields: { currency: { enum: [USD, EURO] } }      # the type has 'USD' | 'EUR'`,
  }),
  'subject/not-boolean': row({
    severity: 'error',
    text: ({ type }: { type: string; role: string; mend?: string | undefined }) =>
      `Expected true or false, found \`${type}\``,
    help: ({ role, mend }) =>
      mend !== undefined
        ? mend
        : role === 'assertions'
          ? 'In `then` every expression is an assertion: compare it with what is due'
          : 'Compare it: `items.length > 0`',
    explain: `A value that merely counts as true hides mistakes: a promise and an empty array do, too.

    then: invoice.items.length           # refused
    then: invoice.items.length > 0`,
  }),
  'subject/unproven-type': row({
    severity: 'error',
    text: ({ from, to }: { from: string; to: string }) => `Nothing shows that this \`${from}\` is \`${to}\``,
    help: () => 'Narrow it with `instanceof`, `in` or `typeof`, or let the module that makes it say its type',
    explain: `\`as\` may widen a type or name plain data. It may not turn a value into a function, a number or one of
certain names, because the checks on calls and keys rely on those.

    then: (error as RetryError).attempts === 3                       # refused
    then: error instanceof RetryError && error.attempts === 3`,
  }),
  'subject/any': row({
    severity: 'error',
    text: ({ text }: { text: string }) => `\`${text}\` has the type \`any\`, of which nothing can be checked`,
    help: () =>
      'Say what is known: `value as unknown`, then narrow it; for a list or map, write its type: `new Map<string, number>()`',
    explain: `With \`any\` every mistake compiles, and every check that protects a spec is off.`,
  }),
}

const unknown = 'Narrow it first, with `typeof`, `instanceof` or `in`'
const untyped = 'Write its type: `(item: Item) => …`'

/** What to do about the compiler's commonest faults. */
const typeHelp: Readonly<Partial<Record<number, string>>> = {
  2314: 'Say of what it is: `Box<string>`',
  2367: 'The two can never be equal: one of them is not what it seems to be',
  2571: unknown,
  18046: unknown,
  7006: untyped,
  7019: untyped,
  7031: untyped,
  2349: 'It is no function; does a line that starts with a bracket go on with the one before?',
}
