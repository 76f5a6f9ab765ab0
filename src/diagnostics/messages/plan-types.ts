import { row } from '../message.ts'

/** Faults of types that no value, or any value, can be made for. */
export const planTypeMessages = {
  'plan/unsupported-type': row<{
    readonly type: string
    readonly reason: string
    /** `Order.customer.session` */
    readonly at: string
    /** Keys of the arbitrary. */
    readonly mend: string
  }>({
    severity: 'error',
    text: ({ type, reason, at }) =>
      `No value can be made for \`${type}\`${at === type ? '' : ` at \`${at}\``}: ${reason}`,
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
  'plan/any-type': row<{ readonly at: string; readonly mend: string }>({
    severity: 'warning',
    text: ({ at }) => `\`${at}\` is \`any\`: every value there is may be drawn`,
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
  'plan/no-finite-value': row<{ readonly type: string; readonly at: string; readonly mend: string }>({
    severity: 'error',
    text: ({ type, at }) =>
      `\`${type}\`${at === type ? '' : ` at \`${at}\``} has no finite value: each one holds another without end`,
    help: ({ mend }) => `Say how to end it: \`${mend}\``,
    explain: `\`interface Box { inside: Box }\` has no value that ends. Make the field optional, let it be
\`null\`, or say in the spec how to make one.`,
  }),
}
