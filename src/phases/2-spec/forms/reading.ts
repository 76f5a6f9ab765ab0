import type { Located, SourceRange } from '../../../ir/source.ts'
import type { Report } from '../report.ts'
import type { BriefText } from '../brief/brief-text.ts'
import type { YamlMap } from '../yaml/yaml-node.ts'

/** What is known and gathered while one spec is read. */
export interface Reading {
  readonly report: Report
  readonly brief: BriefText | undefined
  /** By name, as written. */
  readonly scenarios: ReadonlyMap<string, YamlMap>
  /** Bare names that must be factories, checked when all factories are known. */
  readonly factoryUses: FactoryUse[]
  /** Stretches that a fault has been reported for: what YAML made of their parts is not judged. */
  readonly judged: SourceRange[]
  /** What has a key of this name, with its article: `an invariant`. */
  readonly ownerOf?: (key: string) => string | undefined
}

export interface FactoryUse {
  readonly name: Located
  /** Undefined: a bare name. */
  readonly with: readonly Located[]
}

/** True when what stands at `range` is the wreck of code that YAML split, and has been reported. */
export const isJudged = (range: SourceRange, { judged }: Reading): boolean =>
  judged.some(
    (stretch) => stretch.file === range.file && stretch.start <= range.start && range.start < stretch.end,
  )
