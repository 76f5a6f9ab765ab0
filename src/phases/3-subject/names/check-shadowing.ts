import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { callbackHelperNames } from '../../../ir/callback-helpers.ts'
import { helperNames } from '../../../ir/helpers.ts'
import type { Located, SourceRange } from '../../../ir/source.ts'
import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import type { InvariantSpec, Spec } from '../../../ir/spec.ts'
import type { SpecDraft } from '../check/build-draft.ts'
import type { Embedding } from '../check/draft.ts'
import { rangeIn } from '../code/range-in.ts'
import type { OpenModule } from '../modules/subject-module.ts'
import { importOf } from './import-of.ts'
import type { ResolvedNames } from './resolve-names.ts'

/** No name may hide an import, a definition or a helper, nor be bound twice in one test. */
export function checkShadowing(
  spec: Spec,
  draft: SpecDraft,
  { imports, helpers }: ResolvedNames,
  modules: readonly OpenModule[],
): readonly Diagnostic[] {
  const owner = new Map<string, Hidden>(
    // Names such as `clock` and `calls` are a spec's own as long as it does not use them as helpers.
    helperNames.filter((name) => !isOfCallbacks(name) || helpers.has(name)).map((name) => [name, 'helper']),
  )
  for (const name of draft.definitions) owner.set(name, 'definition')
  for (const { local } of imports) owner.set(local, 'import')
  const hiddenBy = spec.fixtures.flatMap(({ name: { text, range } }) => hides(text, range, owner))
  for (const { name } of spec.fixtures) owner.set(name.text, 'fixture')
  const written = declaredNames(spec).flatMap(({ text, range }) => hides(text, range, owner))
  return [
    ...hiddenTypes(
      spec,
      modules.filter(({ source }) => source === spec.subject),
    ),
    ...hiddenBy,
    ...written,
    ...spec.fixtures
      .map(({ name }) => name)
      .filter(({ text }) => ofTests.includes(text))
      .map(taken),
    ...namesOfMachines(spec),
    ...namesOfHistories(spec),
    ...draft.embeddings.flatMap((embedding) => boundTwice(embedding, owner)),
  ]
}

/** A definition can have the names of a run as parameters only. */
const isOfCallbacks = (name: string) => callbackHelperNames.some((one) => one === name)
/** What a test with a history draws stands beside `system` and `model`, and beside what the machine is given. */
const namesOfHistories = (spec: Spec): readonly Diagnostic[] =>
  testsOf(spec).flatMap(({ history, given }) => {
    const machine = spec.machines.find(({ name }) => name.text === history?.text)
    if (!machine) return []
    const taken = new Set(['system', 'model', ...machine.given.map(({ name }) => name.text)])
    const clashing = given.map(({ name }) => name).filter(({ text }) => taken.has(text))
    return clashing.map(({ text, range }) => diagnostic('subject/name-taken', range, { name: text }))
  })

/** What machines and commands draw stands beside `system` and `model`, and beside what the machine is given. */
function namesOfMachines(spec: Spec): readonly Diagnostic[] {
  return spec.machines.flatMap(({ given, commands }) => {
    const own = given.map(({ name }) => name)
    const before = new Set([...machineWords, ...own.map(({ text }) => text)])
    const clashing = [
      ...own.filter(({ text }) => machineWords.includes(text)),
      ...commands.flatMap((command) =>
        command.given.map(({ name }) => name).filter(({ text }) => before.has(text)),
      ),
    ]
    return clashing.map(taken)
  })
}

const taken = ({ text, range }: Located) => diagnostic('subject/name-taken', range, { name: text })

const machineWords: readonly string[] = ['system', 'model', 'result', 'error']
/** Names that some tests bind by themselves. */
const ofTests: readonly string[] = [...machineWords, 'outcome', 'results', 'value', 'call']

type Hidden = 'helper' | 'definition' | 'import' | 'fixture'

/** Types of the spec with the name of one that a module exports: what is derived from the module would name the other. */
const hiddenTypes = ({ types }: Spec, modules: readonly OpenModule[]): readonly Diagnostic[] =>
  types
    .map(({ name }) => name)
    .filter(({ text }) => importOf(text, 'type', modules) !== undefined)
    .map(({ text, range }) => diagnostic('subject/shadowed-name', range, { name: text, hidden: 'import' }))

/** The fault of a name that means something else all over the spec. */
function hides(name: string, range: SourceRange, owner: ReadonlyMap<string, Hidden>): readonly Diagnostic[] {
  const hidden = owner.get(name)
  return hidden ? [diagnostic('subject/shadowed-name', range, { name, hidden })] : []
}

function boundTwice(embedding: Embedding, owner: ReadonlyMap<string, Hidden>): readonly Diagnostic[] {
  const { names, parsed, code, role, scope } = embedding
  return names.bound.flatMap(({ name, node, outermost }) => {
    const range = rangeIn(code, node.getStart(parsed.file) - parsed.offset, node.getEnd() - parsed.offset)
    const hidden = owner.get(name)
    if (hidden === 'helper' && role === 'define' && !outermost && isOfCallbacks(name)) return []
    const isOwn = role === 'define' && outermost && hidden === 'definition'
    if (hidden && !isOwn) return [diagnostic('subject/shadowed-name', range, { name, hidden })]
    if (!outermost || !scope.some((local) => local.name === name)) return []
    return [diagnostic('subject/name-taken', range, { name })]
  })
}

const testsOf = (spec: Spec): readonly InvariantSpec[] =>
  spec.invariants.flatMap((one) => (one.cases.length === 0 ? [one] : one.cases.map((it) => it.invariant)))

/** Names that the spec itself gives to values of its code. */
function declaredNames(spec: Spec): readonly Located[] {
  const drawnBy = [...testsOf(spec), ...spec.machines, ...spec.machines.flatMap(({ commands }) => commands)]
  const given = drawnBy.flatMap((one) => one.given)
  const drawn = [
    ...spec.factories.map(({ arbitrary }) => arbitrary),
    ...given.map(({ arbitrary }) => arbitrary),
  ]
  return [
    ...given.map(({ name }) => name),
    ...spec.factories.flatMap(({ params }) => params.map(({ name }) => name)),
    ...drawn.flatMap(boundIn),
  ]
}

function boundIn(arbitrary: ArbitrarySpec): readonly Located[] {
  const { bind, fields, items, source } = arbitrary
  const branches = source.kind === 'anyOf' ? source.branches : []
  const parts = [...bind, ...fields].map((entry) => entry.arbitrary)
  return [
    ...bind.map(({ name }) => name),
    ...[...parts, ...branches, ...(items ? [items] : [])].flatMap(boundIn),
  ]
}
