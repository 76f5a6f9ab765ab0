import type { ArbitraryPlan } from './arbitrary-plan.ts'

/** What can be called of the subject and the suite's code names, for the impostors. */
export interface StandInPlan extends StandInPlace {
  /** Its name in the evidence: `total`, `new Purse`, `Purse.of`, `Purse#add`, `openTill().take`. */
  readonly exportName: string
  readonly async: boolean
  /** An arbitrary of what it returns; undefined when none can be made. */
  readonly returns: ArbitraryPlan | undefined
  /** Positions of the parameters whose type is assignable to the return type. */
  readonly returnableArguments: readonly number[]
}

/** Where something that can be called is found in a module. */
export interface StandInPlace {
  /** The export that has it; `default` is one. */
  readonly export: string
  /**
   * `itself`: the export is the function; `own`: a method of it; `instance`: of what its
   * constructor makes; `made`: of what it returns, or that itself.
   */
  readonly on: 'itself' | 'constructor' | 'own' | 'instance' | 'made'
  /** The name of the method or getter; empty for the others, and for a function that is returned. */
  readonly member: string
}
