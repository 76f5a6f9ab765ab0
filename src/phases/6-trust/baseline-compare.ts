import type { CodeMutant, MutationEvidence } from '../../ir/evidence.ts'
import type { Baseline, BaselineInvariant, BaselineSpec } from './baseline.ts'
import { lessEffort } from './baseline-effort.ts'
import { mutationEvidence } from './mutate-evidence.ts'

export interface Comparison {
  readonly before: Baseline
  readonly now: Baseline
  /** Names of the suites by the path of their spec. */
  readonly names: ReadonlyMap<string, string>
  readonly mutation: MutationEvidence | undefined
  /** Specs that exist and were not asked for in this run: nothing is said of them. */
  readonly notRun?: ReadonlySet<string>
}

/** In what the specs are weaker than the record says they were, one line each; none when they are not. */
export function compareBaseline(comparison: Comparison): readonly string[] {
  const { before, now, notRun } = comparison
  return Object.entries(before.specs).flatMap(([path, old]) => {
    if (notRun?.has(path) === true) return []
    const current = now.specs[path]
    if (current === undefined) return [`${path} is gone; the baseline knows ${countOf(old)} of it`]
    const name = comparison.names.get(path) ?? path
    return [
      ...compareInvariants(name, old, current),
      ...lostImpostors(name, old, current),
      ...lostMutants(name, old, comparison.mutation),
      ...lowerScore(name, old, { now: current, mutation: comparison.mutation }),
    ]
  })
}

const countOf = ({ invariants }: BaselineSpec) => {
  const count = Object.keys(invariants).length
  return `${count} invariant${count === 1 ? '' : 's'}`
}

function compareInvariants(name: string, old: BaselineSpec, now: BaselineSpec): readonly string[] {
  return Object.entries(old.invariants).flatMap(([id, before]) => {
    const current = now.invariants[id]
    if (current === undefined) return [`${name}/${id} was removed since the baseline`]
    return weakenings(before, current).map((text) => `${name}/${id} ${text}`)
  })
}

/** In what way an invariant says less than it did. */
function weakenings(before: BaselineInvariant, now: BaselineInvariant): readonly string[] {
  const gone = before.asserts.filter((line) => !now.asserts.includes(line))
  const added = now.asserts.filter((line) => !before.asserts.includes(line))
  const weaker = gone.flatMap((line) =>
    added.filter((other) => isWeaker(line, other)).map((other) => [line, other]),
  )
  const dropped =
    gone.length > added.length ? gone.filter((line) => !weaker.some(([from]) => from === line)) : []
  const excuses = now.unless.filter((line) => !before.unless.includes(line))
  return [
    ...(before.status === 'approved' && now.status === 'draft' ? ['was approved and is a draft again'] : []),
    ...weaker.map(([from, to]) => `asserts less than the baseline: \`${from}\` became \`${to}\``),
    ...dropped.map((line) => `no longer asserts \`${line}\``),
    ...(now.unless.length > before.unless.length
      ? excuses.map((line) => `holds no longer, or only, when \`${line}\``)
      : []),
    ...lessEffort(before, now),
  ]
}

const comparisons = / (===|!==|<=|>=|<|>) /

/** Which operators let more pass than the one before, for the same two sides. */
const laxer: Readonly<Record<string, readonly string[]>> = {
  '===': ['>=', '<='],
  '<': ['<=', '!=='],
  '>': ['>=', '!=='],
}

function isWeaker(before: string, now: string): boolean {
  const [from, to] = [before.split(comparisons), now.split(comparisons)]
  if (from.length !== 3 || to.length !== 3) return false
  return from[0] === to[0] && from[2] === to[2] && (laxer[from[1] ?? '']?.includes(to[1] ?? '') ?? false)
}

const lostImpostors = (name: string, old: BaselineSpec, now: BaselineSpec) =>
  old.impostors
    .filter((label) => !now.impostors.includes(label))
    .map((label) => `${name} no longer kills the impostor ${label}`)

/** Mutants that are still made and that nothing kills any more; those that the code no longer has do not count. */
function lostMutants(
  name: string,
  old: BaselineSpec,
  mutation: MutationEvidence | undefined,
): readonly string[] {
  const recorded = new Set(old.mutants)
  const alive = (mutation?.mutants ?? []).filter(
    (mutant) => recorded.has(mutant.id) && lives.includes(mutant.status),
  )
  return alive.map(
    (mutant) =>
      `${name} no longer kills ${mutant.file}:${mutant.line} \`${brief(mutant.original)}\` → \`${brief(mutant.replacement)}\``,
  )
}

const lives: readonly CodeMutant['status'][] = ['survived', 'no-coverage', 'probably-equivalent']

interface ScoreNow {
  readonly now: BaselineSpec
  readonly mutation: MutationEvidence | undefined
}

function lowerScore(name: string, old: BaselineSpec, { now, mutation }: ScoreNow): readonly string[] {
  if (old.score === undefined || now.score === undefined || now.score >= old.score) return []
  // A busy machine lets mutants time out that were killed before: that is no weakness of the specs.
  const recorded = new Set(old.mutants)
  const own = (mutation?.mutants ?? []).filter((mutant) => mutant.suites.includes(name))
  const late = own.filter((mutant) => mutant.status === 'timeout' && recorded.has(mutant.id))
  const { killed, survived } = mutationEvidence(own)
  const fair = (killed + late.length) / Math.max(1, killed + late.length + survived)
  if (late.length > 0 && fair >= old.score) return []
  return [`the mutation score of ${name} fell from ${percent(old.score)} to ${percent(now.score)}`]
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`

const brief = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}
