import fc from 'fast-check'
import { type Broken } from './breaking.ts'
import { filtered } from './filtered.ts'
import { type Judge } from './part-of.ts'

/** Broken values of which the schema itself tells just one fault: this one they are said to have. */
export const toldBy = (schema: Judge, broken: fc.Arbitrary<Broken>): fc.Arbitrary<Broken> =>
  filtered(
    broken.map((one) => withToldRule(schema, one)),
    ({ rule }) => rule !== '',
  )

function withToldRule(schema: Judge, { value, ...rule }: Broken): Broken {
  const [first, ...others] = schema.safeParse(value).error?.issues ?? []
  if (!first || others.length > 0) return { value, ...rule, rule: '' }
  const path = first.path.map((step) => `/${String(step).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('')
  return { path, rule: first.code ?? '', value }
}
