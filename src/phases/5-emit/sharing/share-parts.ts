import { usesOf } from '../../../ir/uses-of.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { isSharable, partsOf, type Part } from './parts-of.ts'

/** A part that is made once, and called by its name wherever it stands. */
export interface SharedPart {
  readonly number: number
  readonly plan: ArbitraryPlan
  /** The field that it is drawn for, or the function that it calls. */
  readonly label: string
}

export interface Sharing {
  /** Each before those that it leads to. */
  readonly shared: readonly SharedPart[]
  /** How many arbitraries are made in all. */
  readonly size: number
}

/** So much text less makes a name worth reading, counted in arbitraries that are written. */
const leastWritten = 30
/** A part of fewer is as clear as a name for it. */
const leastOwn = 6
/** Parts of arbitraries that may be made twice; what is more is made once. */
const leastMade = 400
const most = 1e9

interface Shares {
  readonly numberOf: (part: unknown) => number
  /** How many arbitraries a function makes. */
  readonly sizeOf: (functionName: string) => number
  /** Whether what a function draws has a type that only its text tells. */
  readonly isUnknown: (functionName: string) => boolean
  readonly label: string
  /** Whether ties stand where shared parts do. */
  readonly hasTies: boolean
}

/** What of a plan is so large, and stands in it so often, that it is made once. */
export function shareParts(root: unknown, shares: Shares): Sharing {
  const parts = partsOf(root, shares.label, shares.numberOf)
  const byNumber = new Map(parts.map((part) => [part.number, part]))
  const sizes = sizesOf(parts, shares)
  const bound = namesBoundIn(parts)
  const times = new Map<number, number>()
  const shared: SharedPart[] = []
  let size = 0
  for (const [index, part] of parts.entries()) {
    const wanted = index === 0 ? 1 : (times.get(part.number) ?? 0)
    const own = sizes.get(part.number) ?? nothing
    const isShared = index > 0 && isWorth(wanted, own) && mayStandAlone(part, { bound, sizes, shares })
    if (isShared)
      shared.push({ number: part.number, plan: part.plan as ArbitraryPlan, label: part.calls ?? part.label })
    const made = isShared ? 1 : wanted
    size = Math.min(most, size + made * madeBy(part, shares))
    for (const number of part.inside)
      if (byNumber.has(number)) times.set(number, Math.min(most, (times.get(number) ?? 0) + made))
  }
  return { shared, size }
}

interface Size {
  readonly written: number
  readonly made: number
  readonly hasTie: boolean
  /** It is made of what the constructor around it hands to its arguments. */
  readonly asksAround: boolean
}

const nothing: Size = { written: 0, made: 0, hasTie: false, asksAround: false }

const madeBy = ({ own, calls }: Part, { sizeOf }: Shares) => own + (calls === undefined ? 0 : sizeOf(calls))

/** Of each part with all that it leads to, as if nothing were shared. */
function sizesOf(parts: readonly Part[], shares: Shares): ReadonlyMap<number, Size> {
  const sizes = new Map<number, Size>()
  for (const part of [...parts].reverse()) {
    const inside = part.inside.map((number) => sizes.get(number) ?? nothing)
    const sum = (of: 'written' | 'made', start: number) =>
      Math.min(
        most,
        inside.reduce((total, each) => total + each[of], start),
      )
    sizes.set(part.number, {
      written: sum('written', part.own),
      made: sum('made', madeBy(part, shares)),
      hasTie: kindOf(part) === 'tie' || inside.some(({ hasTie }) => hasTie),
      asksAround: kindOf(part) === 'known' || (!hands(part) && inside.some(({ asksAround }) => asksAround)),
    })
  }
  return sizes
}

const kindOf = ({ plan }: Part) => (plan as { readonly kind?: unknown }).kind

const hands = ({ plan }: Part) => (plan as { readonly mayRefuse?: unknown }).mayRefuse === true

const isWorth = (wanted: number, { written, made }: Size) =>
  (written >= leastOwn && (wanted - 1) * written >= leastWritten) || (wanted - 1) * made > leastMade

interface Alone {
  readonly bound: ReadonlySet<string>
  readonly sizes: ReadonlyMap<number, Size>
  readonly shares: Shares
}

/** Whether it means the same before all that stands around it. */
function mayStandAlone({ plan, number, calls }: Part, { bound, sizes, shares }: Alone): boolean {
  if (calls !== undefined) return !shares.isUnknown(calls)
  const { hasTie, asksAround } = sizes.get(number) ?? nothing
  if (!isSharable(plan) || asksAround || (hasTie && !shares.hasTies)) return false
  return ![...usesOf(plan)].some((name) => bound.has(name))
}

/** All names that are bound anywhere inside. */
function namesBoundIn(parts: readonly Part[]): ReadonlySet<string> {
  const named = parts.flatMap(({ plan }): readonly unknown[] => {
    const { name, names, from } = plan as Readonly<Record<string, unknown>>
    return [name, ...(Array.isArray(names) ? names : []), ...(Array.isArray(from) ? from : [])]
  })
  return new Set([...named.filter((name) => typeof name === 'string'), 'value'])
}
