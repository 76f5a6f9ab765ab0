import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../ir/outcome.ts'
import type { Surface } from '../../ir/surface.ts'
import { piecesBySection, takeApart, type Draft } from './draft/draft.ts'
import { reconcile } from './draft/reconcile.ts'
import { withoutFaulty } from './drop-faulty.ts'
import type { DroppedPart, Judging } from './extraction.ts'
import { judgeThoroughly } from './judge-thoroughly.ts'
import { diagnostic } from '../../diagnostics/diagnostic.ts'
import { remembered } from './remembered.ts'
import { proposalsOf, type Proposed } from './rules/propose.ts'
import { scalar, writeSpec } from './rules/write-spec.ts'

export interface ScaffoldInput extends Judging {
  readonly surface: Surface
}

/** A draft without a model. */
export interface Scaffolding {
  /** The whole text of the spec, to be written. */
  readonly text: string
  /** What is new in it, all drafts. */
  readonly added: readonly Pick<Proposed, 'id' | 'basis' | 'because' | 'about'>[]
  readonly dropped: readonly DroppedPart[]
  /** Invariants that the spec has already. */
  readonly duplicates: readonly { readonly id: string; readonly of: string }[]
  /** Invariants of the same name that say something else: people's stay. */
  readonly proposals: readonly { readonly id: string; readonly diff: string }[]
  /** Functions and classes that nothing is said about. */
  readonly silent: readonly string[]
}

/** From names, types and doc comments to the text of a spec: what the linter does not take is left out. Writes nothing. */
export async function scaffoldSpec(input: ScaffoldInput): Promise<Outcome<Scaffolding, Diagnostic>> {
  const proposed = proposalsOf(input.surface)
  const written = writeSpec(proposed.map((one) => ({ ...one, grounds: [`because: ${scalar(one.because)}`] })))
  const parts = takeApart(written, input.outline)
  const reconciled = input.existing
    ? reconcile(parts.draft, input.existing.text, input.outline(input.existing.text))
    : { draft: parts.draft, duplicates: [], proposals: [] }
  const judging = {
    ...input,
    check: remembered(input.check),
    defaultExport: usedDefault(written, input.surface),
  }
  const first = await judgeThoroughly(reconciled.draft, judging)
  if ('blockedBy' in first) return blocked(input, first.blockedBy)
  const kept = await withoutFaulty(
    { draft: reconciled.draft, faulty: first.faulty, broken: parts.broken },
    judging,
  )
  if ('fault' in kept) return { value: undefined, diagnostics: [kept.fault] }
  const draft = withoutIdle(kept.draft)
  const last = await judgeThoroughly(draft, judging)
  if ('blockedBy' in last) return blocked(input, last.blockedBy)
  const added = proposed.filter(({ id }) => draft.invariants.some(({ name }) => name === id))
  const isEmpty = added.length === 0
  const { duplicates, proposals } = reconciled
  const value = {
    text: isEmpty && input.existing ? input.existing.text : last.text,
    added,
    dropped: kept.dropped,
    duplicates,
    proposals,
    silent: silentIn(input.surface, proposed),
  }
  const isNews = !isEmpty || duplicates.length + proposals.length > 0
  const nothing = diagnostic('scaffold/nothing-said', undefined, {
    subject: input.subject,
    dropped: kept.dropped.length,
  })
  return { value, diagnostics: isNews ? kept.elsewhere : [nothing] }
}

const blocked = (input: ScaffoldInput, key: string): Outcome<never, Diagnostic> => ({
  value: undefined,
  diagnostics: [diagnostic('extract/not-in-block-style', undefined, { key, spec: input.subject })],
})

/** A spec names the default export when its code does. */
const usedDefault = (text: string, { defaultExport }: Surface) =>
  defaultExport !== undefined &&
  new RegExp(`(?<![\\w$.])${defaultExport.replaceAll('$', '\\$')}(?![\\w$])`).test(text)
    ? defaultExport
    : undefined

/** The draft without factories and machines that nothing of it names any more. */
function withoutIdle(draft: Draft): Draft {
  const isNamed = (name: string, texts: readonly string[]) =>
    texts.some((text) =>
      new RegExp(`(?<![\\w$-])${name}(?![\\w$-])`).test(text.replace(/^(?:rule|because):.*$/gm, '')),
    )
  const bodies = (section: 'factories' | 'machines' | 'invariants') => draft[section].map(({ text }) => text)
  const machines = draft.machines.filter(({ name }) => isNamed(`of: ${name}`, bodies('invariants')))
  const users = [...bodies('invariants'), ...machines.map(({ text }) => text)]
  // A factory names only those above it.
  const factories: Draft['factories'][number][] = []
  for (const piece of [...draft.factories].reverse())
    if (isNamed(piece.name, [...users, ...factories.map(({ text }) => text)])) factories.unshift(piece)
  return {
    ...piecesBySection((section) =>
      section === 'factories' ? factories : section === 'machines' ? machines : draft[section],
    ),
    define: draft.define,
  }
}

function silentIn({ functions, classes }: Surface, proposed: readonly Proposed[]): readonly string[] {
  const said = proposed.flatMap(({ about, lines }) => [about, ...lines])
  const names = [
    ...functions.map(({ call }) => call),
    ...classes.filter(({ isError }) => !isError).map(({ name }) => name),
  ]
  return names.filter(
    (name) =>
      !said.some((text) => new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(text)),
  )
}
