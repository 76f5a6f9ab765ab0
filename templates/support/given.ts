import fc from 'fast-check'
import { allEntries } from './all-entries.ts'
import type { Overrides } from './overrides.ts'

/** The arbitraries that stand in for fields; `deep` are fields whose own fields are told one by one. */
export function given<Whole, Names>(
  overrides: Overrides<Whole, Names>,
  names?: object,
  deep: readonly Key<Whole>[] = [],
): { readonly [Field in keyof Whole]?: fc.Arbitrary<Required<Whole>[Field]> } {
  const told = allEntries(overrides).filter(
    ([name, override]) => !(isPlain(override) && deep.includes(name as Key<Whole>)),
  )
  const drawn = told.map(([name, override]) => [name, asArbitrary(override, names)] as const)
  return Object.fromEntries(drawn) as { [Field in keyof Whole]?: fc.Arbitrary<Required<Whole>[Field]> }
}

/** What stands in for one field, or its own arbitrary. */
export const chosen = <Value>(
  override: unknown,
  own: fc.Arbitrary<Value>,
  names?: object,
): fc.Arbitrary<Value> => (override === undefined ? own : (asArbitrary(override, names) as fc.Arbitrary<Value>))

/** What stands in for the fields of a field. */
export function within<Whole, Names, Field extends Key<Whole>>(
  overrides: Overrides<Whole, Names>,
  field: Field,
): Overrides<At<Required<Whole>, Field>> {
  const override: unknown = overrides[field as never]
  return (isPlain(override) ? override : {}) as Overrides<At<Required<Whole>, Field>>
}

/** What stands in for fields, but for those whose own fields it says one by one. */
export function outside<Given extends object>(overrides: Given, ...deep: readonly Key<Given>[]): Given {
  const left = allEntries(overrides).filter(
    ([name, override]) => !(isPlain(override) && deep.includes(name as Key<Given>)),
  )
  return Object.fromEntries(left) as Given
}

/** The name of a field; one that is a number may be written as text. */
type Key<Whole> = keyof Whole | `${Extract<keyof Whole, number>}`
type At<Whole, Name> = Name extends keyof Whole
  ? Whole[Name]
  : { [Field in keyof Whole]: Name extends `${Field & number}` ? Whole[Field] : never }[keyof Whole]

function asArbitrary(override: unknown, names: unknown): fc.Arbitrary<unknown> {
  if (override instanceof fc.Arbitrary) return override as fc.Arbitrary<unknown>
  if (typeof override !== 'function') return fc.constant(override)
  const made = (override as (names: unknown) => unknown)(names)
  return made instanceof fc.Arbitrary ? (made as fc.Arbitrary<unknown>) : fc.constant(override)
}

function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || value instanceof fc.Arbitrary) return false
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
