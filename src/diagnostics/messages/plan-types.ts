import { row } from '../message.ts'

type Place = {
  /** `Order.customer.session` */
  readonly at: string
  /** Keys of the arbitrary. */
  readonly mend: string
  /** Keys that mend all that is wrong near it. */
  readonly wholeMend: string
  /** How many other parts the same keys mend. */
  readonly more: number
}

const others = (more: number) => (more > 0 ? `; so are ${more} more of its parts` : '')

/** Faults of types that no value, or any value, can be made for. */
export const planTypeMessages = {
  'plan/unsupported-type': row<Place & { readonly type: string; readonly reason: string }>({
    severity: 'error',
    text: ({ type, reason, at, more }) =>
      `No value can be made for \`${type}\`${at === type ? '' : ` at \`${at}\``}: ${reason}${others(more)}`,
    help: ({ mend }) => `Say how to make one: \`${mend}\``,
    explain: `Some types have no value that a generator could find by itself: a generic parameter, a type
whose declaration has a private part, \`never\`. Say how to make one, with a factory, an expression or a raw
fast-check arbitrary.

\`\`\`yaml
order:
  type: Order
  fields:
    customer: { fc: 'fc.constant(new Customer("Ada"))' }
\`\`\``,
  }),
  'plan/any-type': row<Place>({
    severity: 'warning',
    text: ({ at, more }) => `\`${at}\` is \`any\`: every value there is may be drawn${others(more)}`,
    help: ({ mend }) =>
      `Say what it may be: \`${mend}\`, or \`unknown\` in the subject when it may be anything`,
    explain: `\`any\` turns the compiler off, so that nobody knows which values the subject is made for. gen-props draws
any value, as for \`unknown\`, and says so: what you get may be far from what the subject ever meets.

\`\`\`yaml
event:
  type: Event # interface Event { payload: any }
  fields:
    payload: { type: 'string | number' } # mended
\`\`\``,
  }),
  'plan/no-finite-value': row<Place & { readonly type: string }>({
    severity: 'error',
    text: ({ type, at, more }) =>
      `\`${type}\`${at === type ? '' : ` at \`${at}\``} has no finite value: each one holds another without end${others(more)}`,
    help: ({ mend }) => `Say how to end it: \`${mend}\``,
    explain: `\`interface Box { inside: Box }\` has no value that ends. Make the field optional, let it be
\`null\`, or say in the spec how to make one.`,
  }),
  'plan/undeclared-factory': row<{ readonly name: string }>({
    severity: 'warning',
    text: ({ name }) =>
      `The function for the factory \`${name}\` has a type that only a type checker finds: \`isolatedDeclarations\` refuses it`,
    help: () => 'Say what it draws: `type: number` beside its other keys',
    explain: `Under \`isolatedDeclarations\` TypeScript wants the types of all exports written down (TS9007). What a factory with
\`type\` draws is known; what code gives (\`expr\`, \`elementOf\`, a list of both) is not. The tests run all the same.

\`\`\`yaml
factories:
  rate: { expr: rates().standard } # told
  rate: { type: number, expr: rates().standard }
\`\`\`

Where tests are no part of what is published, a tsconfig.json of their own without \`isolatedDeclarations\` does as well.`,
  }),
  'plan/undeclared-definition': row<{ readonly name: string; readonly binding: string }>({
    severity: 'warning',
    text: ({ name }) =>
      `The definition \`${name}\` stands beside factories that use it, and has a type that only a type checker finds: \`isolatedDeclarations\` refuses it`,
    help: ({ name, binding }) =>
      /^[{[]/.test(binding)
        ? `Bind it alone, with its type: \`const ${name}: number = …\``
        : `Write its type: \`const ${name}: number = …\`, or that of its result: \`const ${name} = (day: Day): number => …\``,
    explain: `Definitions that factories use are exported beside them, so that the tests may use them too. Under
\`isolatedDeclarations\` TypeScript wants the types of all exports written down (TS9007). The tests run all the same.

\`\`\`yaml
define: |
  const lengthOf = (stay: Stay) => stay.exit - stay.entry         # told, where a factory uses it
  const lengthOf = (stay: Stay): number => stay.exit - stay.entry
\`\`\`

Where tests are no part of what is published, a tsconfig.json of their own without \`isolatedDeclarations\` does as well.`,
  }),
}
