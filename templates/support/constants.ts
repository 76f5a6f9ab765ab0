import fc from 'fast-check'
import type { Overrides } from './overrides.ts'

/** Given fields as arbitraries that draw just them. */
export const constants = <Whole>(fields: Partial<Whole>): Overrides<Whole> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, fc.constant(value)]),
  ) as Overrides<Whole>
