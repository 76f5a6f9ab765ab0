import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { unsaid } from '../../../diagnostics/unsaid.ts'
import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import type { Code, SourceRange } from '../../../ir/source.ts'
import { joinedLines } from '../allow/joined-lines.ts'
import { checkSyntax } from '../allow/check-syntax.ts'
import { namesOf, type Names } from '../code/free-names.ts'
import { parseCode, type ParsedCode } from '../code/parse-code.ts'
import { grammarOf, type Role } from '../code/role.ts'
import { nothing } from './glue.ts'
import { loopNames } from './loop-names.ts'

/** A name that code may use because of where it stands. */
export interface Local {
  readonly name: string
  /** Known before `when` runs, so that `old` may read it. */
  readonly beforeWhen: boolean
  /** The call that would give it fails, or may fail, where the code stands. */
  readonly unset?: true
  /** What draws it, when it is given. */
  readonly drawn?: ArbitrarySpec
}
export type Scope = readonly Local[]

/** A code that stands in the checked file, character for character, from `start` on. */
export interface Embedding {
  readonly code: Code
  readonly role: Role
  readonly start: number
  readonly end: number
  readonly parsed: ParsedCode
  readonly names: Names
  readonly scope: Scope
  /** What owns it: names of copies are unique per owner. */
  readonly owner: string
}

/** Glue whose faults are shown at a place of the spec. */
export interface Anchor {
  readonly start: number
  readonly end: number
  readonly range: SourceRange
  readonly meaning: AnchorMeaning
}
export type AnchorMeaning =
  | { readonly kind: 'field' | 'fixture'; readonly name: string }
  | { readonly kind: 'data' | 'arbitrary' | 'law' }

/** The checked file while it is written. */
export interface Draft {
  readonly write: (text: string) => void
  /** Glue that stands for a place of the spec. */
  readonly anchor: (text: string, range: SourceRange, meaning: AnchorMeaning) => void
  /** All that `write` writes stands for a place of the spec. */
  readonly within: (range: SourceRange, meaning: AnchorMeaning, write: () => void) => void
  /** The code itself, or a stand-in when it is not even one piece. Returns the names that it binds for what follows. */
  readonly embed: (code: Code, role: Role, scope: Scope, owner: string) => readonly string[]
  /** A name of glue that nothing else has. */
  readonly fresh: () => string
  readonly finish: () => FinishedDraft
}

export interface FinishedDraft {
  readonly text: string
  readonly embeddings: readonly Embedding[]
  readonly anchors: readonly Anchor[]
  readonly diagnostics: readonly Diagnostic[]
  /** Names that code which cannot be read would have bound: that they are unknown is not reported. */
  readonly lost: ReadonlySet<string>
}

/** Starts an empty draft. */
export function createDraft(): Draft {
  const parts: string[] = []
  const embeddings: Embedding[] = []
  const anchors: Anchor[] = []
  const diagnostics: Diagnostic[] = []
  let length = 0
  let names = 0
  const lost = new Set<string>()
  const write = (text: string) => {
    parts.push(text)
    length += text.length
  }
  const embed: Draft['embed'] = (code, role, scope, owner) => {
    const { parsed, diagnostics: faults, lost: gone } = parseCode(code, role)
    diagnostics.push(...faults)
    for (const name of [...gone, ...(parsed ? loopNames(parsed.nodes) : [])]) lost.add(name)
    if (!parsed) return writeStandIn(gone, role, write)
    const joined = joinedLines(parsed)
    // What stands in a joined line is judged when it is a line of its own.
    diagnostics.push(...joined, ...unsaid(checkSyntax(parsed), joined))
    const named = namesOf(parsed.nodes)
    if (gone.length > 0) writeStandIn(gone, role, write)
    write(opening[grammarOf(role)])
    const start = length
    write(parsed.text)
    embeddings.push({ code, role, start, end: length, parsed, names: named, scope, owner })
    write(closing[grammarOf(role)])
    return [...gone, ...named.bound.filter((one) => one.outermost).map((one) => one.name)]
  }
  return {
    write,
    embed,
    anchor: (text, range, meaning) => {
      anchors.push({ start: length, end: length + text.length, range, meaning })
      write(text)
    },
    within: (range, meaning, inner) => {
      const start = length
      inner()
      anchors.push({ start, end: length, range, meaning })
    },
    fresh: () => `__gp${(names += 1)}`,
    finish: () => ({ text: parts.join(''), embeddings, anchors, diagnostics, lost }),
  }
}

const opening = { statements: '\n', expression: '(\n', type: '(\n' }
// The idle statement keeps a semicolon that is written next from becoming part of the last statement.
const closing = { statements: '\nvoid 0\n', expression: '\n)', type: '\n)' }

/**
 * So that one fault does not become many: what it would have given is there, of the type that the compiler gives to
 * what it has found a fault in, of which it says nothing more.
 */
function writeStandIn(
  names: readonly string[],
  role: Role,
  write: (text: string) => void,
): readonly string[] {
  const grammar = grammarOf(role)
  if (grammar !== 'statements') write(`(${nothing})`)
  else for (const name of new Set(names)) write(`\nconst ${name} = ${nothing}\n`)
  return names
}
