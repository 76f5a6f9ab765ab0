/** A system beside its model, with what both started from. */
export interface MachineRun {
  readonly system: unknown
  readonly model: object
}
