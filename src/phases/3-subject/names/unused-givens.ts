import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { NamedArbitrary } from '../../../ir/arbitrary-spec.ts'
import { givensOfLaw } from '../../../ir/law-givens.ts'
import type { InvariantSpec, Spec } from '../../../ir/spec.ts'
import type { SpecDraft } from '../check/build-draft.ts'

/** Names that are given in one place, and those used of them there. */
interface Place {
  readonly given: readonly NamedArbitrary[]
  readonly uses: ReadonlySet<string>
}

/**
 * What is given, also to a factory with parameters, and no code, no law and no later arbitrary asks for. What cases and scenarios share is used when one of
 * them uses it. A constant may be there to take the place of what a scenario draws, and a name that begins with `_` says
 * that it is meant so.
 */
export function unusedGivens(
  spec: Spec,
  { embeddings }: Pick<SpecDraft, 'embeddings'>,
): readonly Diagnostic[] {
  const usedBy = (...owners: readonly string[]): readonly string[] =>
    embeddings
      .filter(({ owner }) => owners.some((one) => owner === one || owner.startsWith(`${one}/`)))
      .flatMap(({ names }) => names.free.map(({ name }) => name))
  const places = [...invariantPlaces(spec, usedBy), ...machinePlaces(spec, usedBy)]
  const ofPlaces = places.flatMap(({ given, uses }) =>
    given.map(({ name, arbitrary }) => ({
      name,
      used: uses.has(name.text) || isMeant(name.text) || arbitrary.source.kind === 'const',
    })),
  )
  const ofFactories = spec.factories.flatMap(({ name: factory, params }) => {
    const uses = new Set(usedBy(`factories/${factory.text}`))
    return params.map(({ name }) => ({ name, used: uses.has(name.text) || isMeant(name.text) }))
  })
  const all = [...ofFactories, ...ofPlaces]
  const placeOf = ({ name }: (typeof all)[number]) => `${name.range.file}:${name.range.start}`
  const used = new Set(all.filter((one) => one.used).map(placeOf))
  const unused = new Map(all.filter((one) => !used.has(placeOf(one))).map((one) => [placeOf(one), one.name]))
  return [...unused.values()].map(({ text, range }) =>
    diagnostic('subject/unused-given', range, { name: text }),
  )
}

const isMeant = (name: string): boolean => name.startsWith('_')

type UsedBy = (...owners: readonly string[]) => readonly string[]

const invariantPlaces = (spec: Spec, usedBy: UsedBy): readonly Place[] =>
  spec.invariants.flatMap((invariant) => {
    const id = invariant.id.text
    const place = (one: InvariantSpec, owner: string): Place => ({
      given: one.given,
      uses: new Set([...usedBy(owner), ...usedByName(one)]),
    })
    if (invariant.cases.length === 0) return [place(invariant, id)]
    return invariant.cases.map((one) => place(one.invariant, `${id}/${one.name.text}`))
  })

/** What is not asked for in code: the values that a law is about, what changes, and what is interleaved. */
function usedByName({ kind, given, change, interleave }: InvariantSpec): readonly string[] {
  const about = givensOfLaw(kind) ?? 0
  const last = about === 0 ? [] : given.slice(-about).map(({ name }) => name.text)
  return [...last, ...change.map(({ name }) => name.text), ...interleave.map(({ text }) => text)]
}

/** What a machine is given the rules about it may use, too; of what a command is given, those about the command. */
const machinePlaces = (spec: Spec, usedBy: UsedBy): readonly Place[] =>
  spec.machines.flatMap(({ name, given, commands }) => {
    const owner = `machines/${name.text}`
    const about = spec.invariants
      .flatMap((one) => [one, ...one.cases.map(({ invariant }) => invariant)])
      .filter(({ machine, history }) => machine?.text === name.text || history?.text === name.text)
      .map(({ id }) => id.text)
    const ofRules = usedBy(...about)
    return [
      { given, uses: new Set([...usedBy(owner), ...ofRules]) },
      ...commands.map((command) => ({
        given: command.given,
        uses: new Set([...usedBy(`${owner}/commands/${command.name.text}`), ...ofRules]),
      })),
    ]
  })
