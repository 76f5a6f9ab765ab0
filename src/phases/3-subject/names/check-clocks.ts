import type { ts } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { InvariantSpec, Spec } from '../../../ir/spec.ts'
import type { SpecDraft } from '../check/build-draft.ts'
import type { Embedding } from '../check/draft.ts'
import { compiler } from '../compiler.ts'
import { rangeIn } from '../code/range-in.ts'
import type { ResolvedNames } from './resolve-names.ts'

/** Helpers that need a clock to tell of. */
const timely: ReadonlySet<string> = new Set(['clock', 'settle'])

/** Outcomes that need one when they come `after` some time. */
const delayed: ReadonlySet<string> = new Set(['resolves', 'rejects'])

/** Code that lets time go on runs only where an invariant has a clock; a machine's, where all rules about it have one. */
export function checkClocks(
  spec: Spec,
  { embeddings }: SpecDraft,
  { helpers }: Pick<ResolvedNames, 'helpers'>,
): readonly Diagnostic[] {
  if (![...timely, ...delayed].some((name) => helpers.has(name))) return []
  const timeless = new Set(timelessOwners(spec))
  return embeddings
    .filter(({ owner }) => timeless.has(owner.replace(/^(machines\/[^/]+)\/.*/, '$1')))
    .flatMap((embedding) => usesIn(embedding, helpers))
}

/** Names of tests without a clock, and of machines that such tests are about. */
const timelessOwners = ({ invariants }: Spec): readonly string[] =>
  invariants.flatMap((one) => {
    const id = one.id.text
    if (one.cases.length === 0) return ownersOf(one, id)
    return one.cases.flatMap(({ name, invariant }) => ownersOf(invariant, `${id}/${name.text}`))
  })

const ownersOf = ({ clock, machine, history }: InvariantSpec, owner: string): readonly string[] =>
  clock ? [] : [owner, ...[machine, history].flatMap((name) => (name ? [`machines/${name.text}`] : []))]

function usesIn(
  { names, parsed, code, scope }: Embedding,
  helpers: ReadonlySet<string>,
): readonly Diagnostic[] {
  const isLocal = (name: string) => scope.some((local) => local.name === name)
  const uses = names.free.filter(
    ({ name, space }) => space === 'value' && helpers.has(name) && !isLocal(name),
  )
  return uses.flatMap(({ name, node }) => {
    const told = timely.has(name) ? node : delayed.has(name) ? delayOf(node) : undefined
    if (!told) return []
    const range = rangeIn(code, told.getStart(parsed.file) - parsed.offset, told.getEnd() - parsed.offset)
    return [diagnostic('spec/needs-clock', range, { what: `\`${told === node ? name : 'after'}\`` })]
  })
}

/** `after` among the options of an outcome: `resolves(1, { after: 10 })`. */
function delayOf(name: ts.Node): ts.Node | undefined {
  const { ts } = compiler()
  const call = name.parent
  if (!ts.isCallExpression(call) || call.expression !== name) return undefined
  const [, options] = call.arguments
  if (!options || !ts.isObjectLiteralExpression(options)) return undefined
  return options.properties.find((one) => one.name && ts.isIdentifier(one.name) && one.name.text === 'after')
}
