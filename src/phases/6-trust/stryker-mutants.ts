import { createHash } from 'node:crypto'
import path from 'node:path'
import type { CodeMutant, Unending } from '../../ir/evidence.ts'
import type { FunctionPlace } from '../../ir/type-model.ts'
import { invariantOfTest } from './test-title.ts'
import type { MutationSuite } from './mutate-suite.ts'
import type { StrykerMutant } from './stryker-run.ts'

export interface MutantSources {
  readonly root: string
  readonly suites: readonly MutationSuite[]
  /** The text of each mutated file, by absolute path. */
  readonly texts: ReadonlyMap<string, string>
}

type Status = CodeMutant['status']

const statusOf: Readonly<Record<string, Status>> = {
  Killed: 'killed',
  Survived: 'survived',
  NoCoverage: 'no-coverage',
  RuntimeError: 'error',
  CompileError: 'error',
  Ignored: 'ignored',
}

/** A mutant together with the stretch of the file that it replaces. */
export interface PlacedMutant {
  readonly mutant: CodeMutant
  /** Absolute path, and offsets into its text. */
  readonly file: string
  readonly start: number
  readonly end: number
}

/** StrykerJS's mutants in our words, sorted by place, with ids that outlive a change elsewhere in the file. */
export function readMutants(
  found: readonly StrykerMutant[],
  sources: MutantSources,
): readonly PlacedMutant[] {
  const functions = sources.suites.flatMap((suite) => suite.functions)
  const seen = new Map<string, number>()
  return [...found].sort(byPlace).map((raw) => {
    const text = sources.texts.get(raw.fileName) ?? ''
    const start = offsetOf(text, raw.location.start)
    const end = offsetOf(text, raw.location.end)
    const original = text.slice(start, end)
    const key = stableKey({ raw, original, functions, root: sources.root })
    const ordinal = (seen.get(key) ?? 0) + 1
    seen.set(key, ordinal)
    const id = ordinal === 1 ? key : `${key}:${ordinal}`
    return { mutant: toMutant({ raw, id, original, sources }), file: raw.fileName, start, end }
  })
}

function toMutant(input: {
  readonly raw: StrykerMutant
  readonly id: string
  readonly original: string
  readonly sources: MutantSources
}): CodeMutant {
  const { raw, sources } = input
  const timeout = unendingOf(raw)
  const status = timeout === undefined ? (statusOf[raw.status] ?? 'error') : 'timeout'
  return {
    id: input.id,
    suites: sources.suites.filter((suite) => holds(suite, raw)).map((suite) => suite.name),
    file: relativeTo(sources.root, raw.fileName),
    line: raw.location.start.line,
    column: raw.location.start.column,
    mutator: raw.mutatorName,
    original: input.original,
    replacement: raw.replacement ?? '',
    status,
    killedBy: status === 'killed' ? killers(raw, sources) : [],
    difference: undefined,
    timeout,
    calls: undefined,
    changed: undefined,
  }
}

/** StrykerJS takes a mutant whose tests end their process, each time that they are tried, for one that is no code. */
function unendingOf({ status, statusReason = '' }: StrykerMutant): Unending | undefined {
  if (status === 'Timeout') return /hit limit/i.test(statusReason) ? 'hit-limit' : 'clock'
  return status === 'RuntimeError' && /^Test runner crashed\b/.test(statusReason) ? 'died' : undefined
}

/** `suite/invariant` for each test that failed, each once, sorted. */
function killers(raw: StrykerMutant, sources: MutantSources): readonly string[] {
  const ids = (raw.killedBy ?? []).flatMap((test) => {
    const suite = sources.suites.find((candidate) =>
      test.startsWith(`${relativeTo(sources.root, candidate.testFile)}#`),
    )
    const invariant = invariantOfTest(test)
    return suite === undefined || invariant === undefined ? [] : [`${suite.name}/${invariant}`]
  })
  return [...new Set(ids)].sort()
}

/** File, function, and what was replaced by what: not the line, which moves with every edit above it. */
function stableKey(input: {
  readonly raw: StrykerMutant
  readonly original: string
  readonly functions: readonly FunctionPlace[]
  readonly root: string
}): string {
  const { raw } = input
  const inside = input.functions
    .filter((place) => stands(raw, place))
    .sort((a, b) => b.startLine - a.startLine)
  const change = `${tight(input.original)}\n${tight(raw.replacement ?? '')}`
  const digest = createHash('sha256').update(change).digest('hex').slice(0, 10)
  return `${relativeTo(input.root, raw.fileName)}#${inside[0]?.name ?? ''}:${raw.mutatorName}:${digest}`
}

const holds = (suite: MutationSuite, raw: StrykerMutant) =>
  suite.functions.some((place) => stands(raw, place))

/** Whether a mutant begins within a function's lines. */
export const stands = (raw: StrykerMutant, place: FunctionPlace): boolean =>
  place.file === raw.fileName &&
  place.startLine <= raw.location.start.line &&
  raw.location.start.line <= place.endLine

const tight = (text: string) => text.replace(/\s+/g, ' ').trim()

const relativeTo = (root: string, file: string) => path.relative(root, file).split(path.sep).join('/')

const byPlace = (a: StrykerMutant, b: StrykerMutant) =>
  (a.fileName < b.fileName ? -1 : a.fileName > b.fileName ? 1 : 0) ||
  a.location.start.line - b.location.start.line ||
  a.location.start.column - b.location.start.column ||
  Number(a.id) - Number(b.id)

/** From a 1-based line and column to an offset. */
function offsetOf(text: string, place: { readonly line: number; readonly column: number }): number {
  let start = 0
  for (let line = 1; line < place.line; line += 1) {
    const next = text.indexOf('\n', start)
    if (next === -1) return text.length
    start = next + 1
  }
  return start + place.column - 1
}
