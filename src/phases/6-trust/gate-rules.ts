import type { InvariantEvidence, SpecEvidence, Verdict } from '../../ir/evidence.ts'
import type { GateInput, GateThresholds } from './gate-input.ts'
import { nameOfImpostor } from './impostors.ts'
import { mutationEvidence } from './mutate-evidence.ts'

/** Looks for one kind of reason not to merge. */
export type GateRule = (input: GateInput, thresholds: GateThresholds) => readonly string[]

const lint: GateRule = ({ lintErrors }) =>
  lintErrors === 0 ? [] : [`lint found ${plural(lintErrors, 'error')}`]

const stale: GateRule = ({ staleFiles }) =>
  staleFiles.map((file) => `${file} is not what its spec gives: npx gen-props generate`)

const unearned: GateRule = ({ specs }) =>
  withVerdict(specs, 'unearned').map(([name, { id, reason }]) => `${name}/${id} is unearned: ${reason}`)

const suspects: GateRule = ({ specs }, { suspects: allowed }) => {
  const found = withVerdict(specs, 'suspect')
  if (found.length <= allowed) return []
  return found.map(([name, { id, reason }]) => `${name}/${id} is suspect: ${reason}`)
}

const drafts: GateRule = ({ specs }, { drafts: allowed }) =>
  allowed
    ? []
    : specs.flatMap(({ name, invariants }) => {
        const ids = invariants.filter(({ status }) => status === 'draft').map(({ id }) => id)
        return ids.length === 0
          ? []
          : [`${name} has ${plural(ids.length, 'draft')} that nobody approved: ${listed(ids)}`]
      })

const impostors: GateRule = ({ specs }) =>
  specs.flatMap(({ name, impostors: all }) =>
    all
      .filter(({ killedBy }) => killedBy.length === 0)
      .map((impostor) =>
        impostor.behaviour === 'field'
          ? `no invariant of ${name} notices a wrong \`${impostor.detail}\` of \`${impostor.exportName}\``
          : `no invariant of ${name} kills the impostor ${nameOfImpostor(impostor)}`,
      ),
  )

const score: GateRule = ({ specs, mutation }, thresholds) =>
  specs.flatMap(({ name }) => {
    const own = (mutation?.mutants ?? []).filter((mutant) => mutant.suites.includes(name))
    const evidence = mutationEvidence(own)
    if (evidence.killed + evidence.survived === 0 || evidence.score >= thresholds.score) return []
    return [`the mutation score of ${name} is ${percent(evidence.score)}, below ${percent(thresholds.score)}`]
  })

const weakened: GateRule = ({ weakened: lines }) => lines

/** Every rule of the gate, in the order in which its reasons are told. */
export const gateRules: readonly GateRule[] = [
  lint,
  stale,
  unearned,
  suspects,
  drafts,
  impostors,
  score,
  weakened,
]

const withVerdict = (specs: readonly SpecEvidence[], verdict: Verdict) =>
  specs.flatMap(({ name, invariants }) =>
    invariants
      .filter((invariant) => invariant.verdict === verdict)
      .map((invariant): readonly [string, InvariantEvidence] => [name, invariant]),
  )

const percent = (share: number) => `${(Math.floor(share * 1000) / 10).toFixed(1).replace(/\.0$/, '')} %`
const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`
const listed = (ids: readonly string[]) =>
  ids.length <= 5 ? ids.join(', ') : `${ids.slice(0, 5).join(', ')} and ${ids.length - 5} more`
