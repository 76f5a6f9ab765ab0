import type { ts } from 'ts-morph'

/** A type and how generated code can write it. */
export interface Step {
  readonly type: ts.Type
  readonly text: string
}
