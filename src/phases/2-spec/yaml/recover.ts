import type { YAMLError } from 'yaml'
import type { Damage } from '../report.ts'
import { composeText, errorsOf, type YamlDocument } from './compose.ts'
import { lineAt, mendsAt, type Mend } from './mends.ts'

/** A slip of a person: what the library says first of it, and what had to be covered up so that it goes on. */
export interface Slip {
  readonly error: YAMLError
  /** Undefined when nothing helped: the file is not read from here on. */
  readonly mend: Mend | undefined
}

export interface Recovered {
  readonly slips: readonly Slip[]
  readonly document: YamlDocument
  /** The text that the document was read from: as long as the file, line for line. */
  readonly text: string
  readonly damage: Damage
}

/** A file with more slips than this is not YAML that somebody wrote. */
const mostSlips = 40
/** Characters that may be read in search of mends; each try reads the file once, and errors make it slow. */
const budgetFor = (errors: number) => 900_000 / (1 + errors / 20)

/**
 * One slip makes many errors, so only the first one is believed: its line is covered up, and the file read again, until
 * nothing is wrong or nothing helps. Covered text is as long as it was, so that all places stay.
 */
export function recover(broken: YamlDocument, source: string): Recovered {
  const slips: Slip[] = []
  let left = budgetFor(errorsOf(broken).length)
  let state: Reading = { text: source, document: broken }
  for (let [error] = errorsOf(broken); error; [error] = errorsOf(state.document)) {
    const tries = slips.length < mostSlips ? mendsAt(state.text, error) : []
    const found = firstThatHelps(tries, { text: state.text, error, tries: Math.floor(left / source.length) })
    left -= found.tried * source.length
    slips.push({ error, mend: found.mend })
    if (!found.mend || !found.reading) break
    state = found.reading
  }
  return { slips, ...state, damage: damageOf(slips, source) }
}

interface Reading {
  readonly text: string
  readonly document: YamlDocument
}

interface Search {
  readonly text: string
  readonly error: YAMLError
  readonly tries: number
}

/** A mend helps when the next error, if any, is further down. */
function firstThatHelps(mends: readonly Mend[], { text, error, tries }: Search) {
  const { end } = lineAt(text, error.pos[0])
  let tried = 0
  for (const mend of mends.slice(0, Math.max(0, tries))) {
    tried += 1
    const document = composeText(mend.text)
    if (!document || document.contents === null) continue
    const [next] = errorsOf(document)
    const isPast = !next || next.pos[0] > Math.max(end, mend.end)
    if (isPast || isOther(next, error, mend)) return { mend, reading: { text: mend.text, document }, tried }
  }
  return { mend: undefined, reading: undefined, tried }
}

/** Where a bracket was not closed further up, the line of its error may have an error of its own. */
const isOther = (next: YAMLError, error: YAMLError, { opened, end }: Mend) =>
  opened !== undefined && next.pos[0] > end && (next.pos[0] > error.pos[0] || next.code !== error.code)

function damageOf(slips: readonly Slip[], text: string): Damage {
  const mends = slips.flatMap(({ mend }) => mend ?? [])
  const lost = slips.find(({ mend }) => !mend)
  return {
    lines: mends.map(({ start, end }) => ({ start, end })),
    covered: mends.flatMap(({ covered, end }) => (covered === undefined ? [] : [{ start: covered, end }])),
    keepsKeys: !lost && mends.every(({ keepsKeys }) => keepsKeys),
    from: lost ? lineAt(text, lost.error.pos[0]).start : Infinity,
  }
}
