import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import type { Spec } from '../../../src/ir/spec.ts'
import { readSpec } from '../../../src/phases/2-spec/read-spec.ts'

export const specFile = '/project/invariants/cinema.yaml'

/** Other files, by their absolute path. */
export type Files = Readonly<Record<string, string>>

export interface ReadResult {
  readonly spec: Spec | undefined
  /** `code: text under the range`, in the order in which they were found. */
  readonly faults: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads a spec from memory. */
export async function read(text: string, files: Files = {}): Promise<ReadResult> {
  const all: Files = { ...files, [specFile]: text }
  const { value, diagnostics } = await readSpec(specFile, text, { readText: async (path) => files[path] })
  const faults = diagnostics.map(({ code, range }) => {
    const under = range && all[range.file]?.slice(range.start, range.end)
    return `${code}: ${under ?? '(nowhere)'}`
  })
  return { spec: value, faults, diagnostics }
}

/** A spec of the cinema with more lines at the top level, and one invariant with more lines of its own. */
export const cinema = ({
  top = '',
  invariant = '    then: seats > 0',
}: { top?: string; invariant?: string } = {}) =>
  `version: 1
subject: ../src/cinema.ts
factories:
  hall: { type: Hall }
${top}
invariants:
  - id: seats-stay
    rule: Seats stay.
${invariant}
`
