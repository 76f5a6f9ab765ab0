import type { CodeText } from '../../../ir/leaf-plan.ts'
import type { NamedShape } from '../../../ir/shape-plan.ts'
import type { SourceRange } from '../../../ir/source.ts'
import type { PlanContext } from '../context.ts'

/** Where shapes are made: what is known, and what was named on the way; undefined while it is being made. */
export interface Shaping {
  readonly context: PlanContext
  readonly range: SourceRange
  readonly named: Map<string, NamedShape | undefined>
}

/** `orderShape` for `Order`. */
export const shapeName = (type: string): string =>
  `${type.charAt(0).toLowerCase()}${type.slice(1).replaceAll(/[^\p{ID_Continue}$]+/gu, '_')}Shape`

export const codeText = (text: string, uses: readonly string[] = []): CodeText => ({ text, uses })
