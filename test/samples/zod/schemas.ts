import { z } from 'zod'

const guest = z.object({ name: z.string().min(1).max(40), email: z.email(), age: z.int().min(18).optional() })

const payment = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cash'), deposit: z.int().min(0) }),
  z.object({ kind: z.literal('card'), digits: z.string().regex(/^\d{4}$/) }),
])

const stay = z
  .object({ from: z.int().min(1).max(365), to: z.int().min(1).max(365) })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'A stay has a night.' })

export const bookingSchema = z.strictObject({
  id: z.uuid(),
  guest,
  payment,
  stay,
  rooms: z.array(z.enum(['attic', 'garden', 'sea'])).min(1).max(3),
  extras: z.record(z.string().regex(/^[a-z]{2,8}$/), z.int().min(1).max(9)),
  note: z.string().max(200).nullish(),
})
