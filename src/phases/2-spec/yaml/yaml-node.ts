import type { Located, SourceRange } from '../../../ir/source.ts'

/** A file as the reader got it. */
export interface SourceText {
  readonly file: string
  readonly text: string
}

/** Code for YAML's five ways to write a scalar. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded'

interface NodeBase {
  readonly source: SourceText
  readonly range: SourceRange
  /** Like `range`, but from the first tag or anchor on. */
  readonly slot: SourceRange
  /** As written: `!done`. */
  readonly tag: string | undefined
  /** Stands inside `{ … }` or `[ … ]`. */
  readonly inFlow: boolean
}

export interface YamlScalar extends NodeBase {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** The characters of the value, whatever YAML makes of them. */
  readonly text: string
  readonly style: ScalarStyle
  /** Only of block scalars: where the lines start, and the indentation that is no part of them. */
  readonly block: BlockShape | undefined
}

export interface BlockShape {
  readonly header: string
  readonly contentStart: number
  readonly contentEnd: number
  readonly parentIndent: number
}

export interface YamlList extends NodeBase {
  readonly kind: 'list'
  readonly items: readonly YamlNode[]
}

export interface YamlEntry {
  readonly key: Located
  readonly value: YamlNode
  /** The key as it is written, when it is taken for the nearest one that the language has. */
  readonly written?: string
}

export interface YamlMap extends NodeBase {
  readonly kind: 'map'
  readonly entries: readonly YamlEntry[]
}

/** A YAML document freed of the library that read it: aliases are followed, every part knows its place. */
export type YamlNode = YamlScalar | YamlList | YamlMap
