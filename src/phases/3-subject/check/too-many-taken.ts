import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { SourceRange } from '../../../ir/source.ts'

const form = /Target signature provides too few arguments\. Expected (\d+)(?: or more)?, but got (\d+)/

/** Of a function that takes more than it is handed, how many it should take; undefined of other faults. */
export function tooManyTaken(message: string): string | undefined {
  const [, taken, handed] = form.exec(message) ?? []
  if (taken === undefined || handed === undefined) return undefined
  const values = `${handed} ${handed === '1' ? 'value' : 'values'}`
  return `It is handed ${values} at a time, and takes ${taken}: write a function of ${handed}`
}

const isWithin = (inner: SourceRange, outer: SourceRange): boolean =>
  inner.file === outer.file && outer.start <= inner.start && inner.end <= outer.end

interface Told {
  readonly diagnostic: Diagnostic
  readonly message: string
}

/** Without what only follows from a function that takes too much: its parameters have no types then, nor has what it gives. */
export function withoutItsConsequences(told: readonly Told[]): readonly Diagnostic[] {
  const causes = told.filter(({ message }) => form.test(message)).map(({ diagnostic }) => diagnostic)
  const follows = ({ range }: Diagnostic) =>
    causes.some((cause) => cause.range && range && isWithin(range, cause.range))
  return told
    .map(({ diagnostic }) => diagnostic)
    .filter((diagnostic) => causes.includes(diagnostic) || !follows(diagnostic))
}
