import type { ArbitraryPlan, BreaksPlan } from '../../../ir/arbitrary-plan.ts'
import type { markedSearch } from '../holds-tie.ts'
import type { Algebra } from './algebra.ts'
import type { PlannedOnce } from './planned-once.ts'
import type { Term } from './shape.ts'

/** Values that nobody can tell how to make. */
export interface Unread {
  readonly at: string
  readonly reason: string
}

/** Where a schema is planned: what encloses it, and what it may call. */
export interface SchemaPlace {
  readonly algebra: Algebra
  readonly dialect: 'json' | 'zod'
  readonly hostile: boolean
  /** Components whose arbitraries are being tied together. */
  readonly tying: ReadonlySet<string>
  /** Schemas that are being spelt out in place, so that one which holds itself comes to an end. */
  readonly open: readonly string[]
  /** Recursive components that are spelt out around it, beside other rules. */
  readonly joins: readonly string[]
  /** What leads back: ties, and recursive components that are spelt out in place. */
  readonly copies: ReturnType<typeof markedSearch>
  /** The name of a component's function; asks for it to be planned. */
  readonly functionOf: (id: string) => string
  /** Tells of values that nobody knows how to make. */
  readonly unreadable: (unread: Unread) => void
  readonly planned: PlannedOnce
  /** The same for parts of plans that are alike. */
  readonly numberOf: (part: unknown) => number
  /** Undefined when there is no value: what may be left out is. */
  readonly plan: (terms: readonly Term[], place: SchemaPlace) => ArbitraryPlan | undefined
}

/** What bounds how deep the components that are tied together lead into each other. */
export const depthOf = ({ tying, functionOf }: SchemaPlace): string =>
  [...tying].map(functionOf).sort().join('-')

/** Where the breaks of a component are planned. */
export interface BreakPlace extends SchemaPlace {
  /** Components whose breaks are being tied together. */
  readonly breaking: ReadonlySet<string>
  readonly brokenFunctionOf: (id: string) => string
  /** Whether any rule of a component can be broken at all. */
  readonly canBreak: (id: string) => boolean
  /** How many rules of a component can be broken. */
  readonly weightOf: (id: string) => number
  /** Any valid value of the schema that is being broken, where it has a name. */
  readonly whole?: ArbitraryPlan | undefined
  readonly breaks: (terms: readonly Term[], place: BreakPlace) => BreaksPlan
  /** Whether a rule that cannot be broken alone is to be told. */
  readonly unbroken: (place: string, rule: string) => void
}
