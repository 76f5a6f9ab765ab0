/** One call of a function that a stand-in stands for. */
export interface StandInCall {
  readonly exportName: string
  /** The function of the real module. */
  readonly real: (...given: readonly unknown[]) => unknown
  readonly receiver: unknown
  readonly given: readonly unknown[]
}

/** What a stand-in does instead of the real function; what it returns or throws is what the caller gets. */
export type StandInBehaviour = (call: StandInCall) => unknown

type Switch = { behaviour: StandInBehaviour | undefined }
const key = Symbol.for('gen-props.stand-in')

/** Shared by every copy of this module in one process. */
const theSwitch: Switch = ((globalThis as { [key]?: Switch })[key] ??= { behaviour: undefined })

/** Switches all stand-ins of this process to a behaviour, or, without one, back to the real functions. */
export function setStandInBehaviour(behaviour: StandInBehaviour | undefined): void {
  theSwitch.behaviour = behaviour
}

/** The real function with a switch in it; name, length, properties and `instanceof` are those of the real one. */
export function standIn(exportName: string, real: unknown): unknown {
  if (typeof real !== 'function') return real
  return new Proxy(real, {
    apply(target, receiver: unknown, given: unknown[]) {
      const { behaviour } = theSwitch
      if (behaviour === undefined) return Reflect.apply(target, receiver, given) as unknown
      // While it stands in, its own calls of stand-ins are real.
      theSwitch.behaviour = undefined
      try {
        return behaviour({ exportName, real: target as StandInCall['real'], receiver, given })
      } finally {
        theSwitch.behaviour = behaviour
      }
    },
  })
}
