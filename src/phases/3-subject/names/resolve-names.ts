import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { isOfRun } from '../../../ir/callback-helpers.ts'
import { helperNames, helperTypeNames } from '../../../ir/helpers.ts'
import { pureGlobal, pureGlobals } from '../allow/pure-globals.ts'
import type { Embedding } from '../check/draft.ts'
import type { SpecDraft } from '../check/build-draft.ts'
import { compiler } from '../compiler.ts'
import type { FreeName } from '../code/free-names.ts'
import { rangeIn } from '../code/range-in.ts'
import type { OpenModule } from '../modules/subject-module.ts'
import { checkGlobalUse } from './global-use.ts'
import { isSlip, nearest } from '../../../diagnostics/nearest.ts'
import { habitualValue, insteadOf, placeOfName } from './habits.ts'
import { unquoted } from './unquoted.ts'
import { likeliest } from './likeliest.ts'
import { withoutMatcher } from './test-words.ts'
import { importOf, unlistedIn, unnamedDefault, type ImportedName } from './import-of.ts'

/** What the free names of a spec's code mean. */
export interface ResolvedNames {
  readonly diagnostics: readonly Diagnostic[]
  readonly imports: readonly ImportedName[]
  readonly helpers: ReadonlySet<string>
  readonly globals: ReadonlySet<string>
  /** By code id: its free names that are no globals, in order of first use. */
  readonly uses: ReadonlyMap<string, readonly string[]>
}

/** Finds for every free name what it stands for, nearest first; what stands for nothing is a fault. */
export function resolveNames(draft: SpecDraft, modules: readonly OpenModule[]): ResolvedNames {
  const diagnostics: Diagnostic[] = []
  const imports = new Map<string, ImportedName>()
  const helpers = new Set<string>()
  const globals = new Set<string>()
  const uses = new Map<string, readonly string[]>()
  for (const embedding of draft.embeddings) {
    const used: string[] = []
    for (const free of embedding.names.free) {
      const meaning = meaningOf(free, { embedding, draft, modules })
      if (meaning.kind === 'import') imports.set(meaning.imported.local, merged(imports, meaning.imported))
      if (meaning.kind === 'helper') helpers.add(free.name)
      if (meaning.kind === 'global') globals.add(free.name)
      if (meaning.kind === 'fault') diagnostics.push(meaning.fault)
      if (!unimported.has(meaning.kind)) used.push(free.name)
    }
    uses.set(embedding.code.id, [...new Set(used)])
  }
  return { diagnostics, imports: [...imports.values()], helpers, globals, uses }
}

const unimported: ReadonlySet<Meaning['kind']> = new Set(['global', 'fault', 'lost'])

/** A name that is a value somewhere is imported as one. */
function merged(imports: ReadonlyMap<string, ImportedName>, next: ImportedName): ImportedName {
  const known = imports.get(next.local)
  return known && !known.typeOnly ? known : next
}

type Meaning =
  /** `lost`: not there because of a fault that is told elsewhere. */
  | { readonly kind: 'own' | 'helper' | 'global' | 'lost' }
  | { readonly kind: 'import'; readonly imported: ImportedName }
  | { readonly kind: 'fault'; readonly fault: Diagnostic }

interface Asked {
  readonly embedding: Embedding
  readonly draft: SpecDraft
  readonly modules: readonly OpenModule[]
}

function meaningOf(free: FreeName, asked: Asked): Meaning {
  const { embedding, draft, modules } = asked
  const { name, space } = free
  const local = space === 'value' && embedding.scope.find((one) => one.name === name)
  if (local && local.unset)
    return { kind: 'fault', fault: diagnostic('subject/no-value', rangeOf(free, embedding), { name }) }
  if (local || (space === 'value' && isOwn(name, draft))) return { kind: 'own' }
  if (space === 'type' && draft.types.has(name)) return { kind: 'own' }
  const imported = importOf(name, space, modules)
  if (imported) return { kind: 'import', imported }
  if (space === 'type') return { kind: isHelperType(name) ? 'helper' : 'global' }
  if (name === 'fc' && embedding.role === 'fc') return arbitraryUse(free, embedding)
  return isHelper(name) ? helperUse(free, embedding) : globalMeaning(free, asked)
}

function globalMeaning(free: FreeName, asked: Asked): Meaning {
  const { embedding, draft } = asked
  const { name } = free
  const use = pureGlobal(name)
  if (!use && isLost(name, draft)) return { kind: 'lost' }
  if (!use) return { kind: 'fault', fault: unknownName(free, asked) }
  const fault = checkGlobalUse(free, use, embedding)
  return fault ? { kind: 'fault', fault } : { kind: 'global' }
}

/** `*`: a module is not there, so that every name may be one of its. */
const isLost = (name: string, { lost }: SpecDraft) => lost.has(name) || (lost.has('*') && !impure.has(name))
const isOwn = (name: string, { definitions, fixtures }: SpecDraft) =>
  definitions.has(name) || fixtures.has(name)
const isHelper = (name: string) => helperNames.some((helper) => helper === name)
const isHelperType = (name: string) => helperTypeNames.includes(name)

/** fast-check makes arbitraries here; what runs properties or sets defaults for all of them is out of reach. */
function arbitraryUse(free: FreeName, embedding: Embedding): Meaning {
  const { parent } = free.node
  const { ts } = compiler()
  const member =
    ts.isPropertyAccessExpression(parent) && parent.expression === free.node ? parent.name.text : undefined
  if (member !== undefined && !running.has(member)) return { kind: 'own' }
  const what = member === undefined ? '`fc` by itself' : `\`fc.${member}\``
  const instead = 'write an arbitrary: `fc.integer()`'
  return {
    kind: 'fault',
    fault: diagnostic('subject/not-allowed', rangeOf(free, embedding), { what, instead }),
  }
}

const running = new Set(
  (
    'assert asyncModelRun asyncProperty check configureGlobal defaultReportMessage asyncDefaultReportMessage ' +
    'modelRun property readConfigureGlobal resetConfigureGlobal sample scheduledModelRun statistics'
  ).split(' '),
)

/** `old` looks back over `when`, so it needs to stand after it. */
function helperUse(free: FreeName, embedding: Embedding): Meaning {
  if (embedding.role === 'define' && isOfRun(free.name))
    return {
      kind: 'fault',
      fault: diagnostic('subject/run-in-define', rangeOf(free, embedding), { name: free.name }),
    }
  const looksBack = free.name === 'old'
  const after = embedding.role === 'assertions' || embedding.scope.some((local) => local.name === 'outcome')
  if (!looksBack || after) return { kind: 'helper' }
  return { kind: 'fault', fault: diagnostic('subject/old-out-of-place', rangeOf(free, embedding), {}) }
}

/** Globals that exist and that a spec may not touch, as people know them. */
const impure = new Set(
  (
    'AsyncFunction Atomics Buffer Bun Deno EventSource Function Proxy Reflect SharedArrayBuffer Symbol WebAssembly ' +
    'WebSocket Worker XMLHttpRequest WeakRef FinalizationRegistry WeakMap WeakSet ' +
    'alert arguments clearImmediate clearInterval clearTimeout console crypto document ' +
    'eval exports fetch global globalThis import module navigator performance process queueMicrotask require self ' +
    'setImmediate setInterval setTimeout window __dirname __filename localStorage sessionStorage'
  ).split(' '),
)

function unknownName(free: FreeName, { embedding, draft, modules }: Asked): Diagnostic {
  const range = rangeOf(free, embedding)
  const instead = withoutMatcher(free.node)
  if (instead !== undefined) {
    return diagnostic('subject/not-allowed', range, { what: `\`${free.name}\``, instead })
  }
  if (impure.has(free.name))
    return diagnostic('subject/impure-global', range, { name: free.name, instead: undefined })
  if (draft.types.has(free.name) || importOf(free.name, 'type', modules) !== undefined)
    return diagnostic('subject/type-as-value', range, { name: free.name })
  const local = embedding.scope.map((one) => one.name)
  const candidates = [
    ...free.inside,
    ...local,
    ...draft.definitions,
    ...draft.fixtures,
    ...modules.flatMap(offered),
    ...helperNames,
  ]
  const known = [...candidates, ...Object.keys(pureGlobals)]
  const from = unlistedIn(free.name, modules)
  const habit = habitualValue(free.name)
  const likely = from === undefined ? likeliest(free.name, known, habit) : undefined
  const near = likely !== undefined && isFar(free.name, likely, [...candidates, habit]) ? undefined : likely
  const below = from === undefined ? later(free.name, embedding, draft) : undefined
  const isSlipped = from !== undefined || isSlipOf(free.name, candidates)
  const advice = below ?? (isSlipped ? undefined : adviceOn(free, embedding))
  const isLikeAnother = near !== undefined || advice !== undefined
  const byDefault = from === undefined ? unnamedDefault(free.name, isLikeAnother, modules) : undefined
  const suggestion = byDefault === undefined ? near : undefined
  return diagnostic('subject/unknown-name', range, { name: free.name, suggestion, from, byDefault, advice })
}

/** A global that is merely near: `NaN` for `name`. People misspell what they know to be there. */
const isFar = (name: string, likely: string, candidates: readonly (string | undefined)[]): boolean =>
  !candidates.includes(likely) && !isSlip(name, likely)

function isSlipOf(name: string, candidates: readonly string[]): boolean {
  const near = nearest(name, candidates)
  return near !== undefined && isSlip(name, near)
}

/** Where a name is seen, or that a word alone is a text only in the quotes of TypeScript. */
function adviceOn({ name, node }: FreeName, embedding: Embedding): string | undefined {
  const { code, role } = embedding
  const place =
    placeOfName(name) ?? insteadOf(name) ?? (habitualValue(name) === undefined ? unquoted(node) : undefined)
  if (place !== undefined || code.text.trim() !== name) return place
  const isValue = role === 'expression' || role === 'value'
  return isValue
    ? `Code sees what is given before it; a text needs the quotes of TypeScript, too: \`"'${name}'"\``
    : undefined
}

/** A name that only what stands further down sees. */
function later(name: string, { owner }: Embedding, { embeddings }: SpecDraft): string | undefined {
  const seen = embeddings.some((one) => one.owner === owner && one.scope.some((local) => local.name === name))
  return seen ? `\`${name}\` comes further down: put it before what uses it` : undefined
}

/** The names that a module may give to code. */
function offered({ source, exports }: OpenModule): readonly string[] {
  const named =
    source.names?.map((one) => one.text) ?? [...exports.keys()].filter((name) => name !== 'default')
  return [...named, source.default?.text ?? [], source.namespace?.text ?? []].flat()
}

export const rangeOf = ({ node }: FreeName, { code, parsed }: Embedding) =>
  rangeIn(code, node.getStart(parsed.file) - parsed.offset, node.getEnd() - parsed.offset)
