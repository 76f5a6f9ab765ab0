import type { NamedPlan } from '../../ir/arbitrary-plan.ts'
import type { FactoryPlan } from '../../ir/plan.ts'

/** Parts of arbitraries that a function may make twice; what is more is made once. */
const fewParts = 400
const most = 1e9

/** The functions that a function calls so often, and that make so much, that it calls each once and holds what it made. */
export function heldCalls(all: readonly FactoryPlan[]): ReadonlyMap<FactoryPlan, readonly string[]> {
  const functions = new Map(all.map((factory) => [factory.functionName, factory]))
  const held = new Map<FactoryPlan, readonly string[]>()
  const sizes = new Map<string, number>()
  const sizeOf = (name: string): number => {
    const before = sizes.get(name)
    if (before !== undefined) return before
    // What leads back here does so when it is drawn.
    sizes.set(name, 0)
    const factory = functions.get(name)
    const size = factory ? look(factory) : 0
    sizes.set(name, size)
    return size
  }
  const look = (factory: FactoryPlan): number => {
    const { parts, calls } = countedIn(factory.arbitrary)
    const often = [...calls].filter(([name, count]) => (count - 1) * sizeOf(name) > fewParts)
    held.set(
      factory,
      often.map(([name]) => name),
    )
    const times = new Map([...calls, ...often.map(([name]) => [name, 1] as const)])
    const called = [...times].reduce((total, [name, count]) => total + count * sizeOf(name), 0)
    return Math.min(most, parts + called)
  }
  for (const factory of all) sizeOf(factory.functionName)
  return held
}

interface Counted {
  /** Arbitraries that its text makes. */
  readonly parts: number
  /** How often it calls each function with nothing said otherwise. */
  readonly calls: ReadonlyMap<string, number>
}

function countedIn(plan: unknown): Counted {
  let parts = 0
  const calls = new Map<string, number>()
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || isDrawnLater(part)) return
    if ('kind' in part) parts += 1
    const called = plainCall(part)
    if (called !== undefined) calls.set(called, (calls.get(called) ?? 0) + 1)
    Object.values(part).forEach(look)
  }
  look(plan)
  return { parts, calls }
}

const isDrawnLater = (part: object) => 'whenCalled' in part && part.whenCalled === true

function plainCall(part: object): string | undefined {
  if (!('kind' in part) || part.kind !== 'named' || !('functionName' in part)) return undefined
  const { with: values = [], overrides = [] } = part as Partial<NamedPlan>
  return values.length + overrides.length === 0 ? String(part.functionName) : undefined
}
