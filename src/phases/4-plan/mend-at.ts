import { isOfUnion, pathText, type Place, type Step } from './place.ts'

type Where = Pick<Place, 'path' | 'of' | 'reach' | 'whole'>

/** Values of any type, once somebody says which. */
export const anyMade = 'fc: fc.constant(…)'

/** What the keys of the place itself are, and what any value is made by where they are not known. */
export interface Keys {
  readonly own: string
  readonly any: string
  readonly isEndless?: boolean | undefined
}

/** Where a type without values stands, and how to mend it. */
export interface MendedPlace {
  readonly at: string
  /** Keys of the spec's arbitrary: as near to the place as keywords reach. */
  readonly mend: string
  /** The same for all that has no values near it: the argument, or else the whole type. */
  readonly wholeMend: string
}

/** Keys that make values of the place itself fit nowhere else: where they do not reach, what holds it is made. */
export function mendAt(place: Where, { own, any, isEndless }: Keys): MendedPlace {
  const { path, of, reach, whole } = place
  const isLong = isEndless ?? path.length > deepest
  const at = isLong && path.length > shown ? `${pathText(path.slice(0, shown), of)}…` : pathText(path, of)
  const argument = path.slice(0, isPlaceOfTuple(path[0]) && reach !== 0 ? 1 : 0)
  const wholeMend = whole ? around(path.slice(0, whole.steps), whole.keys) : around(argument, anyMade)
  if (isLong) return { at, mend: wholeMend, wholeMend }
  const steps = path.slice(0, reach)
  if (steps.length === path.length) return { at, mend: around(steps, own), wholeMend }
  return { at, mend: whole?.steps === steps.length ? wholeMend : around(steps, any), wholeMend }
}

/** What stands deeper is of a type that goes on without end. */
const deepest = 12
/** So many steps show where it begins. */
const shown = 3

const isPlaceOfTuple = (step: Step | undefined) =>
  step !== undefined && typeof step !== 'string' && !isOfUnion(step) && /\d/.test(step.mark)

const around = (steps: readonly Step[], keys: string) => steps.reduceRight<string>(within, keys)

function within(inner: string, step: Step): string {
  if (isOfUnion(step)) return inner
  if (typeof step !== 'string' && step.mark === '[]') return `items: { ${inner} }`
  const name = typeof step === 'string' ? yamlKey(step) : step.mark.slice(1, -1)
  return `fields: { ${name}: { ${inner} } }`
}

const yamlKey = (name: string) =>
  /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`
