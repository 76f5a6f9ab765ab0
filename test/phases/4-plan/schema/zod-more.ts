import { z } from 'zod'
import { extended, line, person } from './zod-corpus.ts'

export const filled = z.string().nonempty()
export const anyCase = z.string().regex(/^(?:yes|no)$/i)
export const suffixed = z.string().endsWith('.ts')
export const lowerCase = z.string().lowercase()
export const wrapped = z.string().startsWith('<').endsWith('>').max(12)
export const sizedCode = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .min(3)
  .max(30)
export const lowered = z
  .string()
  .toLowerCase()
  .regex(/^[a-z]{1,8}$/)
export const slug = z.string().slugify()
export const normalized = z.string().normalize()
export const htmlMail = z.email({ pattern: z.regexes.html5Email })
export const unicodeMail = z.email({ pattern: z.regexes.unicodeEmail })
export const idOne = z.uuid({ version: 'v1' })
export const idFour = z.uuidv4()
export const idSix = z.uuidv6()
export const idSeven = z.uuidv7()
export const idEight = z.uuid({ version: 'v8' })
export const globalId = z.guid()
export const webLink = z.httpUrl()
export const nano = z.nanoid()
export const oldId = z.cuid()
export const sortableId = z.ulid()
export const mongoLikeId = z.xid()
export const timedId = z.ksuid()
export const mac = z.mac()
export const cidrSix = z.cidrv6()
export const encodedUrl = z.base64url()
export const signed = z.jwt({ alg: 'HS256' })
export const card = z.creditCard()
export const bankAccount = z.iban()
export const currency = z.currencyCode()
export const host = z.hostname()
export const hexText = z.hex()
export const digestText = z.hash('md5', { enc: 'base64' })
export const offsetMoment = z.iso.datetime({ offset: true })
export const localMoment = z.iso.datetime({ local: true })
export const millis = z.iso.datetime({ precision: 3 })
export const minutes = z.iso.time({ precision: -1 })
export const knownShape = z.stringFormat('product', /^[A-Z]{3}-\d{3}$/)
export const belowZero = z.number().negative()
export const below = z.number().lt(10).gt(-10)
export const tens = z.int().multipleOf(10)
export const unsigned = z.uint32()
export const single = z.float32()
export const double = z.float64()
export const bigSteps = z.bigint().multipleOf(5n).positive()
export const unsignedLong = z.uint64()
export const empty = z.void()
export const answer = z.literal(42)
export const warm = z.enum(['red', 'green', 'orange']).exclude(['green'])
export const cold = z.enum(['red', 'green', 'blue']).extract(['green', 'blue'])
export const exactly = z.array(z.int()).length(3)
export const grid = z.array(z.array(z.int().min(0).max(9)).length(3)).length(3)
export const picked = person.pick({ name: true })
export const omitted = person.omit({ name: true })
export const partlyNamed = extended.partial({ mail: true })
export const full = person.required()
export const keys = person.keyof()
export const empties = z.object({
  a: z.undefined(),
  b: z.void().optional(),
  c: z.null(),
  d: z.any(),
  e: z.unknown(),
})
export const oddNames = z.object({ 'a b': z.int(), 'x/y~z': z.boolean(), '': z.null(), 0: z.string() })
export const looseRecord = z.looseRecord(z.string().regex(/^x-/), z.int())
export const numbered = z.record(z.literal([1, 2]), z.string())
export const lookupSized = z.map(z.string().min(1), z.boolean()).min(1).max(3)
export const coordinates = z.map(z.object({ x: z.int() }), z.string().min(1))
export const distinctLines = z.set(z.object({ sku: z.string().min(1) })).max(3)
export const option = z.int().min(1).optional()
export const eitherLimited = z.union([z.string().min(3), z.int().min(10), z.null()])
export const joined = z.object({ a: z.int() }).and(z.record(z.string(), z.unknown()))
export const narrowed = z.intersection(z.number().min(0), z.number().max(10))
export const json = z.json()
export const unlike = z.array(z.string()).check((ctx) => {
  if (ctx.value.length === 1)
    ctx.issues.push({ code: 'too_small', minimum: 2, origin: 'array', input: ctx.value })
})
export const piped = z
  .string()
  .transform((value) => value.length)
  .pipe(z.number().min(2))
export const yesNo = z.stringbool({ truthy: ['yes'], falsy: ['no'], case: 'sensitive' })
export const countedBig = z.coerce.bigint().min(0n)
export const asText = z.coerce.string().min(2)
export const greeting = z.templateLiteral(['hello ', z.string().min(1), '!'])
export const version = z.templateLiteral(['v', z.literal([1, 2]), '.', z.int()])
export const handler = z.object({ name: z.string(), run: z.function() })
export const bytes = z.instanceof(Uint8Array)
export const picture = z.file().max(64).mime(['image/png', 'image/jpeg'])
export const settings = z.object({
  theme: z.enum(['light', 'dark', 'system']).default('system'),
  fontSize: z.number().int().min(8).max(72).default(14),
  plugins: z.record(
    z.string(),
    z.object({ enabled: z.boolean(), options: z.record(z.string(), z.json()).optional() }),
  ),
  shortcuts: z.partialRecord(
    z.enum(['save', 'open', 'close']),
    z.templateLiteral(['ctrl+', z.enum(['s', 'o', 'w'])]),
  ),
})
export const page = z.object({
  items: z.array(z.union([line, z.object({ gift: z.literal(true) })])),
  total: z.number().nonnegative(),
  next: z.url().nullable(),
})
