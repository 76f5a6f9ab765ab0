import path from 'node:path'
import { wordsOf, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { placeOf, type Place } from '../../diagnostics/frame.ts'
import type { Severity } from '../../diagnostics/message.ts'
import { ordered } from '../../diagnostics/order.ts'

/** The texts that ranges point into, by absolute path. */
export type Sources = ReadonlyMap<string, string>

/** A diagnostic with its words and its place, as every format shows it. */
export interface DiagnosticEntry {
  readonly code: string
  readonly severity: Severity
  readonly text: string
  readonly help: string | undefined
  readonly place: EntryPlace | undefined
}

export interface EntryPlace {
  /** Relative to the folder that the report is read from, with forward slashes. */
  readonly file: string
  /** Undefined where the text is not known: a made-up place would point at other words. */
  readonly start: Place | undefined
  readonly end: Place | undefined
}

/** The diagnostics in the order of their places, in words. `base` is the folder that paths are shown from. */
export function entriesOf(
  diagnostics: readonly Diagnostic[],
  sources: Sources,
  base: string,
): readonly DiagnosticEntry[] {
  return ordered(diagnostics).map((found) => ({
    code: found.code,
    severity: found.severity,
    ...wordsOf(found),
    place: entryPlace(found, sources, base),
  }))
}

function entryPlace(found: Diagnostic, sources: Sources, base: string): EntryPlace | undefined {
  if (!found.range) return undefined
  const { file, start, end } = found.range
  const text = sources.get(file)
  return {
    file: shownPath(file, base),
    start: text === undefined ? undefined : placeOf(text, start),
    // Formats refuse a range that runs backwards.
    end: text === undefined ? undefined : placeOf(text, Math.max(start, end)),
  }
}

/** `file` as seen from `base`, with forward slashes on every platform. */
export const shownPath = (file: string, base: string): string =>
  path.relative(base, file).split(path.sep).join('/') || '.'
