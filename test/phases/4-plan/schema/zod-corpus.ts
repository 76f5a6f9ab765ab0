import { z } from 'zod'

const Level = { Low: 0, High: 1, 0: 'Low', 1: 'High' } as const
const Colour = { Red: 'red', Green: 'green' } as const

export const text = z.string()
export const shortText = z.string().min(2).max(5)
export const exactText = z.string().length(4)
export const code = z.string().regex(/^[A-Z]{2}\d{2}$/)
export const prefixed = z.string().startsWith('a-')
export const mail = z.email()
export const id = z.uuid()
export const link = z.url()
export const ipFour = z.ipv4()
export const day = z.iso.date()
export const moment = z.iso.datetime()
export const cuid = z.cuid2()
export const trimmed = z.string().trim().min(1)
export const amount = z.number()
export const positive = z.number().positive().max(100)
export const whole = z.int()
export const die = z.number().int().min(1).max(6)
export const half = z.number().multipleOf(0.5).min(0)
export const small = z.int32()
export const big = z.bigint()
export const bigBetween = z.bigint().min(1n).max(1000n)
export const flag = z.boolean()
export const nothing = z.null()
export const absent = z.undefined()
export const notNumber = z.nan()
export const when = z.date()
export const lately = z.date().min(new Date('2020-01-01')).max(new Date('2030-01-01'))
export const one = z.literal('one')
export const several = z.literal(['a', 'b', 3])
export const colour = z.enum(['red', 'green'])
export const level = z.enum(Level)
export const native = z.enum(Colour)
export const texts = z.array(z.string().min(1)).min(1).max(4)
export const pair = z.tuple([z.string(), z.number()])
export const headed = z.tuple([z.literal('head')], z.int())
export const person = z.object({ name: z.string().min(1), age: z.int().min(0).optional() })
export const strict = z.strictObject({ id: z.int(), note: z.string().optional() })
export const loose = z.looseObject({ id: z.int() })
export const caught = z.object({ id: z.int() }).catchall(z.boolean())
export const scores = z.record(z.string(), z.number().min(0))
export const sides = z.record(z.enum(['left', 'right']), z.int())
export const maybe = z.string().max(3).nullable()
export const perhaps = z.object({ note: z.string().max(3).nullish() })
export const defaulted = z.object({ size: z.int().min(1).default(3), kind: z.enum(['x', 'y']).prefault('x') })
export const caughtError = z.object({ id: z.int().catch(0) })
export const fixed = z.object({ id: z.int() }).readonly()
export const either = z.union([z.string(), z.number()])
export const shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('circle'), radius: z.number().positive() }),
  z.object({ kind: z.literal('square'), side: z.number().positive() }),
])
export const both = z.intersection(z.object({ a: z.int() }), z.object({ b: z.string() }))
export const branded = z.string().min(1).brand<'Name'>()
export const even = z.int().refine((value) => value % 2 === 0)
export const range = z.object({ from: z.int(), to: z.int() }).refine(({ from, to }) => from <= to)
export const lengthOf = z.string().transform((value) => value.length)
export const piped = z
  .string()
  .transform((value) => value.length)
  .pipe(z.number().min(2))
export const size = z.templateLiteral([z.int().min(0).max(99), z.enum(['px', 'em'])])
export const lookup = z.map(z.string(), z.int().min(0))
export const tags = z.set(z.enum(['a', 'b', 'c'])).min(1)
export const anything = z.object({ value: z.unknown() })
export const counted = z.coerce.number().min(0)
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
export const chain: z.ZodType<Chain, Chain> = z.lazy(() =>
  z.object({ head: z.int(), tail: chain.optional() }),
)
export const line = z.object({ sku: z.string().regex(/^[A-Z]{3}$/), quantity: z.int().min(1).max(99) })
export const order = z.strictObject({
  id: z.uuid(),
  lines: z.array(line).min(1),
  coupon: z.string().max(8).nullable(),
})
