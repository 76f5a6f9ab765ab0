import type { States, Step } from './regex-states.ts'
import { leadingTo } from './leading-to.ts'
import type { Span } from './span.ts'

/** The states in which a machine may be at one place of a text, all at once. */
export interface Configuration {
  /** The same for the same states. */
  readonly key: string
  /** The steps that take a unit. */
  readonly steps: readonly Taking[]
  /** The text matches if it ends here. */
  readonly accepts: boolean
  /** The text matches whatever follows. */
  readonly isSettled: boolean
}

type Taking = Step & { readonly units: readonly Span[] }

/** What a machine does with a text, unit by unit: the subset construction of Rabin and Scott, made as far as it is asked for. */
export interface Walker {
  readonly start: Configuration
  /** Undefined where nothing that begins so matches. */
  after(here: Configuration, unit: number): Configuration | undefined
}

export function walkerOf(states: States): Walker {
  const known = new Map<string, Configuration>()
  // A text that has begun is at its start no more.
  const begun = states.map((steps) => steps.filter(({ only }) => only !== 'start'))
  const live = leadingTo([1], begun)
  const remembered = (kernel: readonly number[], isStart: boolean) => {
    const key = `${isStart}:${kernel.join()}`
    const found = known.get(key) ?? configurationOf(states, kernel, isStart)
    known.set(key, found)
    return found
  }
  return {
    start: remembered([0], true),
    after: (here, unit) => {
      const next = here.steps.flatMap(({ to, units }) => (live.has(to) && includes(units, unit) ? [to] : []))
      return next.length === 0 ? undefined : remembered([...new Set(next)].sort(ascending), false)
    },
  }
}

const ascending = (one: number, other: number) => one - other
const includes = (units: readonly Span[], unit: number) =>
  units.some(([low, high]) => low <= unit && unit <= high)

function configurationOf(states: States, kernel: readonly number[], isStart: boolean): Configuration {
  const free = reachable(states, kernel, (only) => only === undefined || (only === 'start' && isStart))
  const isSettled = free.has(1)
  const own = isSettled ? [1] : [...free].sort(ascending)
  const accepts = isSettled || reachable(states, own, (only) => only !== 'start' || isStart).has(1)
  const steps = own
    .flatMap((at) => states[at] ?? [])
    .filter((step): step is Taking => step.units !== undefined)
  return { key: own.join(), steps, accepts, isSettled }
}

/** All states to which steps lead that take nothing. */
function reachable(
  states: States,
  from: readonly number[],
  isOpen: (only: Step['only']) => boolean,
): ReadonlySet<number> {
  const found = new Set(from)
  for (const at of found)
    for (const { to, units, only } of states[at] ?? []) if (!units && isOpen(only)) found.add(to)
  return found
}
