import type { Data } from '../../../ir/source.ts'
import type { SchemaNode, SchemaRule } from '../../../ir/schema-model.ts'
import type { DataMap } from './schema-document.ts'
import type { SchemaPlace } from './library.ts'

/** What reading the schemas of a file needs, and where its faults go. */
export interface NodeReading {
  /** A schema inside of the one at hand. */
  readonly node: (data: Data, place: SchemaPlace) => SchemaNode
  /**
   * The component that a reference means; undefined, and a fault, when there is none.
   * @param anchor What the outermost schema on the way is known by, where the reference means that.
   */
  readonly refer: (reference: string, from: SchemaPlace, anchor?: string) => string | undefined
  /** What a reference leads to, as it is written. */
  readonly referred: (reference: string, from: SchemaPlace) => Data | undefined
  readonly fault: (place: SchemaPlace, keyword: string, expected: string) => void
  /** A keyword that does nothing to the values. */
  readonly ignore: (place: SchemaPlace, keyword: string) => void
  readonly shown: (place: SchemaPlace) => string
}

/** A keyword where it stands. */
export interface Keyword {
  readonly name: string
  readonly value: Data
  /** The schema that has it. */
  readonly schema: DataMap
  readonly place: SchemaPlace
  readonly reading: NodeReading
}

export type ReadKeyword = (keyword: Keyword) => readonly SchemaRule[]

/** Reports that a keyword has a value that it cannot have. */
export function wrongValue({ name, place, reading }: Keyword, expected: string): readonly [] {
  reading.fault(place, name, expected)
  return []
}
