import { z } from 'zod'

// Strings
export const text = z.string()
export const shortText = z.string().min(2).max(5)
export const exactText = z.string().length(4)
export const code = z.string().regex(/^[A-Z]{2}\d{2}$/)
export const prefixed = z.string().startsWith('a-')
export const including = z.string().includes('@')
export const upperCase = z.string().uppercase().min(1)
export const trimmed = z.string().trim().min(1)
// Formats of strings
export const mail = z.email()
export const id = z.uuid()
export const link = z.url()
export const secureLink = z.url().startsWith('https://')
export const localLink = z.url().regex(/^http:\/\/localhost:\d{4}$/)
export const securely = z.url({ protocol: /^https$/, hostname: /^example\.(?:com|org)$/ })
export const smiley = z.emoji()
export const newId = z.cuid2()
export const ipFour = z.ipv4()
export const ipSix = z.ipv6()
export const cidrFour = z.cidrv4()
export const encoded = z.base64()
export const token = z.jwt()
export const phone = z.e164()
export const digest = z.hash('sha256')
export const day = z.iso.date()
export const moment = z.iso.datetime()
export const clock = z.iso.time()
export const span = z.iso.duration()
export const named = z.stringFormat('even-length', (value: string) => value.length % 2 === 0)
// Numbers
export const amount = z.number()
export const upToHundred = z.number().positive().max(100)
export const whole = z.int()
export const die = z.number().int().min(1).max(6)
export const half = z.number().multipleOf(0.5).min(0)
export const small = z.int32()
export const big = z.bigint()
export const bigBetween = z.bigint().min(1n).max(1000n)
export const long = z.int64()
// Other plain values
export const flag = z.boolean()
export const nothing = z.null()
export const absent = z.undefined()
export const notNumber = z.nan()
export const mark = z.symbol()
export const whatever = z.any()
export const unknown = z.unknown()
export const when = z.date()
export const lately = z.date().min(new Date('2020-01-01')).max(new Date('2030-01-01'))
// Literals and enums
const Level = { Low: 0, High: 1, 0: 'Low', 1: 'High' } as const
const Colour = { Red: 'red', Green: 'green' } as const
export const one = z.literal('one')
export const several = z.literal(['a', 'b', 3])
export const mixedLiteral = z.literal([null, undefined, true, 7n, 'x'])
export const colour = z.enum(['red', 'green'])
export const level = z.enum(Level)
export const native = z.enum(Colour)
// Lists
export const texts = z.array(z.string().min(1)).min(1).max(4)
export const pair = z.tuple([z.string(), z.number()])
export const headed = z.tuple([z.literal('head')], z.int())
export const looseTail = z.tuple([z.string(), z.int().optional(), z.boolean().optional()])
// Objects
export const person = z.object({ name: z.string().min(1), age: z.int().min(0).optional() })
export const sealed = z.strictObject({ id: z.int(), note: z.string().optional() })
export const openEnded = z.looseObject({ id: z.int() })
export const caught = z.object({ id: z.int() }).catchall(z.boolean())
export const extended = person.extend({ mail: z.email() })
export const partly = person.partial()
export const nested = z.object({ outer: z.object({ inner: z.object({ deep: z.int().max(9) }) }) })
export const exact = z.object({ note: z.string().exactOptional() })
export const never = z.object({ id: z.int(), gone: z.never().optional() })
// Records, maps and sets
export const scores = z.record(z.string(), z.number().min(0))
export const sides = z.record(z.enum(['left', 'right']), z.int())
export const partSides = z.partialRecord(z.enum(['left', 'right']), z.int())
export const coded = z.record(z.string().regex(/^[a-z]{2}$/), z.int())
export const lookup = z.map(z.string(), z.int().min(0))
export const tags = z.set(z.enum(['a', 'b', 'c'])).min(1)
// Absence
export const maybe = z.string().max(3).nullable()
export const perhaps = z.object({ note: z.string().max(3).nullish() })
export const present = z.string().max(3).optional().nonoptional()
export const defaulted = z.object({ size: z.int().min(1).default(3), kind: z.enum(['x', 'y']).prefault('x') })
export const caughtError = z.object({ id: z.int().catch(0), name: z.string() })
export const fixed = z.object({ id: z.int() }).readonly()
export const branded = z.string().min(1).brand<'Name'>()
// Choices
export const either = z.union([z.string(), z.number()])
export const exclusive = z.xor([
  z.object({ mail: z.string() }).strict(),
  z.object({ phone: z.string() }).strict(),
])
export const objectOrText = z.union([z.object({ id: z.int() }), z.string().min(2)])
export const figure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('circle'), radius: z.number().positive() }),
  z.object({ kind: z.literal('square'), side: z.number().positive() }),
])
export const event = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['opened', 'closed']), at: z.date() }),
  z.object({ type: z.literal('moved'), to: z.tuple([z.int(), z.int()]) }),
  z.discriminatedUnion('kind', [
    z.object({ type: z.literal('paid'), kind: z.literal('cash'), cents: z.int().min(1) }),
    z.object({ type: z.literal('paid-by-card'), kind: z.literal('card'), last: z.string().length(4) }),
  ]),
])
export const result = z.object({
  outcome: z.union([
    z.object({ ok: z.literal(true), value: z.int() }),
    z.object({ ok: z.literal(false), error: z.string() }),
  ]),
})
export const both = z.intersection(z.object({ a: z.int().min(0) }), z.object({ b: z.string() }))
// Recursion
export const category = z.object({
  name: z.string().min(1),
  get parts() {
    return z.array(category)
  },
})
interface Chain {
  head: number
  tail?: Chain | undefined
}
export interface Kin {
  name: string
  kids: Kin[]
}
/** Of its input the annotation says nothing. */
export const kin: z.ZodType<Kin> = z.object({
  name: z.string().max(5),
  get kids() {
    return z.array(kin).max(2)
  },
})
export const chain: z.ZodType<Chain, Chain> = z.lazy(() =>
  z.object({ head: z.int(), tail: chain.optional() }),
)
export const user = z.object({
  name: z.string(),
  get posts() {
    return z.array(post).max(2)
  },
})
export const post = z.object({
  title: z.string().min(1),
  get author() {
    return user.optional()
  },
})
// Checks that only the schema itself can make
export const even = z.int().refine((value) => value % 2 === 0)
export const range = z
  .object({ from: z.int(), to: z.int() })
  .refine(({ from, to }) => from <= to, { path: ['to'] })
export const noTwins = z.array(z.int().min(0).max(9)).superRefine((values, ctx) => {
  if (new Set(values).size !== values.length) ctx.addIssue({ code: 'custom', message: 'twins' })
})
export const booking = z.object({
  room: z.string().min(1),
  nights: z
    .array(
      z
        .object({ from: z.int().min(0).max(60), to: z.int().min(0).max(60) })
        .refine(({ from, to }) => from !== to),
    )
    .min(1),
})
// Transformations
export const lengthOf = z.string().transform((value) => value.length)
export const parsed = z.string().transform((value, ctx) => {
  const number = Number(value)
  if (Number.isNaN(number)) {
    ctx.issues.push({ code: 'custom', message: 'no number', input: value })
    return z.NEVER
  }
  return number
})
export const isoDate = z.codec(z.iso.datetime(), z.date(), {
  decode: (value) => new Date(value),
  encode: (value) => value.toISOString(),
})
export const preprocessed = z.preprocess(
  (value) => (typeof value === 'string' ? value.trim() : value),
  z.string().min(2),
)
export const truth = z.stringbool()
export const counted = z.coerce.number().min(0)
export const asFlag = z.coerce.boolean()
export const asDate = z.coerce.date().min(new Date('2000-01-01'))
export const query = z.object({ page: z.coerce.number().int().min(1).default(1), q: z.string().optional() })
export const measure = z.templateLiteral([z.int().min(0).max(99), z.enum(['px', 'em'])])
// Functions, promises and instances
export const callback = z.function({ input: [z.string()], output: z.int() })
export const moments = z.instanceof(Date)
export const site = z.instanceof(URL)
export const file = z.file()
// As found in the wild
export const line = z.object({ sku: z.string().regex(/^[A-Z]{3}$/), quantity: z.int().min(1).max(99) })
export const order = z.strictObject({
  id: z.uuid(),
  lines: z.array(line).min(1),
  coupon: z.string().max(8).nullable(),
})
export const signUp = z.object({
  email: z.email(),
  password: z.string().min(8).max(64).regex(/\d/),
  birthday: z.iso.date().optional(),
  newsletter: z.boolean().default(false),
})
// Schemas of other exports, which have functions of their own
export const account = z.object({ user: z.string().min(2), level: z.enum(['low', 'high']) })
export const transfer = z.object({ from: account, to: account.optional(), cents: z.int().min(1) })
