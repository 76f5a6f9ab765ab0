import { z } from 'zod'

export const text = z.string()
export const shortText = z.string().min(2).max(5)
export const exactText = z.string().length(4)
export const code = z.string().regex(/^[A-Z]{2}\d{2}$/)
export const amount = z.number()
export const positive = z.number().positive().max(100)
export const die = z.number().int().min(1).max(6)
export const half = z.number().multipleOf(0.5).min(0)
export const flag = z.boolean()
export const nothing = z.null()
export const one = z.literal('one')
export const colour = z.enum(['red', 'green'])
export const texts = z.array(z.string().min(1)).min(1).max(4)
export const person = z.object({ name: z.string().min(1), age: z.int().min(0).optional() })
export const strict = z.strictObject({ id: z.int(), note: z.string().optional() })
export const maybe = z.string().max(3).nullable()
export const fixed = z.object({ id: z.int() }).readonly()
export const either = z.union([z.string(), z.number()])
export const shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('circle'), radius: z.number().positive() }),
  z.object({ kind: z.literal('square'), side: z.number().positive() }),
])
export const line = z.object({ sku: z.string().regex(/^[A-Z]{3}$/), quantity: z.int().min(1).max(99) })
export const order = z.strictObject({
  id: z.uuid(),
  lines: z.array(line).min(1),
  coupon: z.string().max(8).nullable(),
})
