/** How a spec draws a value. */
export interface Drawn {
  /** The name in `given`. */
  readonly name: string
  /** The arbitrary as YAML in one line: a factory's name or a map. */
  readonly text: string
  /** The factories that it names, with those that they name, in order. */
  readonly factories: readonly Factory[]
}

export interface Factory {
  readonly name: string
  /** The YAML of its value, in one line. */
  readonly text: string
}
