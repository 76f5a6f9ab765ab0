import type { Draft, Piece } from './draft.ts'
import { indented } from './indentation.ts'

/** What stands above a new spec. */
export interface SpecHeader {
  /** As the spec writes it: a path relative to the spec, or a package. */
  readonly subject: string
  /** The name that the spec's code calls the default export by, where the subject has one. */
  readonly defaultExport?: string | undefined
  /** Relative to the spec; undefined where there is none. */
  readonly brief: string | undefined
}

/** A new spec in the canonical order and layout. */
export function composeSpec(header: SpecHeader, draft: Draft): string {
  const parts = [
    `version: 1\nsubject: ${subjectText(header)}\n${header.brief === undefined ? '' : `brief: ${scalar(header.brief)}\n`}`,
    section('types', draft.types, ''),
    draft.define.trim() === '' ? '' : `define: |\n${indented(draft.define, 2)}`,
    section('factories', draft.factories, ''),
    section('machines', draft.machines, '\n'),
    section('scenarios', draft.scenarios, '\n'),
    section('invariants', draft.invariants, '\n'),
    section('open', draft.open, ''),
    section('uncovered', draft.uncovered, ''),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

const subjectText = ({ subject, defaultExport }: SpecHeader) =>
  defaultExport === undefined
    ? scalar(subject)
    : `{ from: ${scalar(subject)}, default: ${scalar(defaultExport)} }`

const textsOf = (pieces: readonly Piece[], between: string) =>
  indented(pieces.map((piece) => piece.text).join(between), 2)

const section = (key: string, pieces: readonly Piece[], between: string) =>
  pieces.length === 0 ? '' : `${key}:\n${textsOf(pieces, between)}`

/** A path as a YAML scalar: plain where YAML reads it back as it is. */
const scalar = (text: string) =>
  /^[./\w][\w./+-]*$/.test(text) && /[a-z]/i.test(text) ? text : JSON.stringify(text)
