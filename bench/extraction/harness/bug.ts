/** A mistake that a subject could have been shipped with. `Subject` is what the module of the case exports. */
export interface Bug<Subject> {
  /** The sentence of the brief that it violates, word for word. */
  readonly sentence: string
  /** What the subject does instead. */
  readonly wrong: string
  /** What stands in the correct subject, exactly once, and what takes its place. */
  readonly is: string
  readonly becomes: string
  /** Something that the brief allows a caller to do … */
  readonly witness: (subject: Subject) => unknown
  /** … and what must come of it, as the brief has it. A promise is awaited. */
  readonly right: unknown
}

/** The bugs of a case by their names. */
export type Bugs<Subject> = Readonly<Record<string, Bug<Subject>>>
