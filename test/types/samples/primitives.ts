/** text */
export type Text = string
/** numbers; finite, unless the spec says `finite: false` */
export type Amount = number
/** truth */
export type Flag = boolean
/** integers of any size */
export type Big = bigint
/** symbols */
export type Mark = symbol
export type Nothing = null
export type Missing = undefined
/** what a procedure returns */
export type NoResult = void
/** anything at all */
export type Whatever = unknown
/** anything but a primitive */
export type SomeObject = object
/** anything but null and undefined */
export type Something = {}
/** a literal */
export type OnlyPending = 'pending'
export type OnlySeven = 7
export type MinusOne = -1
export type OneHalf = 0.5
export type OnlyTrue = true
export type OnlyFalse = false
/** a literal of bigint */
export type Million = 1_000_000n
export type Debt = -5n
export type EmptyText = ''
export type Quoted = `it's "quoted" \`so\` \${here}\\`
export type LineBreak = 'a\nb'
export type Emoji = '👩‍👧'
/** a key of any object */
export type AnyKey = PropertyKey
/** a symbol that the language knows */
export type IteratorKey = typeof Symbol.iterator
/** a symbol that the subject exports */
export const token: unique symbol = Symbol('token')
export type Token = typeof token
export const registered: unique symbol = Symbol.for('gen-props.registered')
export type TokenOrRegistered = typeof token | typeof registered
