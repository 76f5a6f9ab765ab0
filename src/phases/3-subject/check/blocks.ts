import { withNames, type ArbitraryPlace } from './arbitrary-place.ts'
import { isName } from './is-name.ts'

/** Blocks that nest, one for each name, so that a name is seen by what follows it and by nothing before. */
export class Blocks {
  #place: ArbitraryPlace
  #open = 0

  constructor(place: ArbitraryPlace) {
    this.#place = place
  }

  /** The place inside all blocks that are open. */
  place(): ArbitraryPlace {
    return this.#place
  }

  /** Writes a value and opens a block in which it has the name; says how the value is called from then on. */
  define(name: string, write: (place: ArbitraryPlace) => void): string {
    const { draft } = this.#place
    const value = draft.fresh()
    draft.write(`const ${value} = `)
    write(this.#place)
    draft.write(';\n')
    if (!isName(name)) return value
    this.open(name, value)
    return name
  }

  /** Opens a block in which a written value has a name. */
  open(name: string, value: string): void {
    this.#place.draft.write(`{ const ${name} = ${value};\n`)
    this.#place = { ...this.#place, scope: withNames(this.#place.scope, [name]) }
    this.#open += 1
  }

  /** The text that closes all blocks. */
  end(): string {
    return '}'.repeat(this.#open)
  }
}
