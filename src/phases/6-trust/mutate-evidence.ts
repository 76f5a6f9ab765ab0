import type { CodeMutant, InvariantEvidence, MutationEvidence, SpecEvidence } from '../../ir/evidence.ts'

/** The sums of a mutation run. What no test reached counts as survived; time-outs and the rest are left out. */
export function mutationEvidence(mutants: readonly CodeMutant[]): MutationEvidence {
  const count = (...statuses: readonly CodeMutant['status'][]) =>
    mutants.filter((mutant) => statuses.includes(mutant.status)).length
  const killed = count('killed')
  const survived = count('survived', 'no-coverage')
  return {
    mutants,
    killed,
    survived,
    timedOut: count('timeout'),
    probablyEquivalent: count('probably-equivalent'),
    score: killed + survived === 0 ? 0 : killed / (killed + survived),
  }
}

/** The ids of the mutants that an invariant killed, and of those that no other invariant did. */
export interface Kills {
  readonly kills: readonly string[]
  readonly soleKills: readonly string[]
}

/** `invariant` is written as `suite/invariant`. */
export function killsOf(invariant: string, mutants: readonly CodeMutant[]): Kills {
  const killed = mutants.filter((mutant) => mutant.killedBy.includes(invariant))
  return {
    kills: killed.map((mutant) => mutant.id),
    soleKills: killed.filter((mutant) => mutant.killedBy.length === 1).map((mutant) => mutant.id),
  }
}

/**
 * The evidence of `verify` with what the code mutants add. An invariant that killed none of those that its suite
 * could kill is suspect, unless it tells an impostor from the subject that returns: a rule about arguments that
 * stay as they are, or about equal answers to equal questions, is one that no code mutant may ever break.
 */
export function withKills(spec: SpecEvidence, mutation: MutationEvidence): SpecEvidence {
  const killable = mutation.mutants.some((mutant) =>
    mutant.killedBy.some((by) => by.startsWith(`${spec.name}/`)),
  )
  const invariants = spec.invariants.map((invariant) => {
    const found = killsOf(`${spec.name}/${invariant.id}`, mutation.mutants)
    if (found.kills.length > 0) return earnedBy(tried(invariant), found)
    return killable && !tellsValues(invariant)
      ? suspect({ ...invariant, ...found })
      : { ...invariant, ...found }
  })
  return { ...spec, invariants }
}

/** Killed an impostor other than the one that always throws, which nearly everything kills. */
const tellsValues = ({ impostorsKilled }: InvariantEvidence) =>
  impostorsKilled.some((label) => !/: throws$/.test(label))

const noKills = 'killed no code mutant: no small change of the subject makes it fail'

function suspect(invariant: InvariantEvidence): InvariantEvidence {
  const findings = [
    ...invariant.findings,
    { check: 'code-mutants', weight: 'suspect', reason: noKills } as const,
  ]
  return invariant.verdict === 'earned'
    ? { ...invariant, findings, verdict: 'suspect', reason: noKills }
    : { ...invariant, findings }
}

/** An invariant that nothing could be tried against by `verify`, now that a code mutant was. */
function tried(invariant: InvariantEvidence): InvariantEvidence {
  const findings = invariant.findings.filter(({ untried }) => untried !== true)
  if (findings.length === invariant.findings.length) return invariant
  const worst = findings.find(({ weight }) => weight === 'unearned') ?? findings[0]
  const held = `held in ${invariant.baseline.runs} runs`
  return { ...invariant, findings, verdict: worst?.weight ?? 'earned', reason: worst?.reason ?? held }
}

function earnedBy(invariant: InvariantEvidence, found: Kills): InvariantEvidence {
  const { kills, soleKills } = found
  if (invariant.verdict !== 'earned') return { ...invariant, ...found }
  const alone = soleKills.length === 0 ? '' : `, ${soleKills.length} alone`
  const mutants = `killed ${kills.length} code mutant${kills.length === 1 ? '' : 's'}${alone}`
  const reason = invariant.reason === '' ? mutants : `${invariant.reason}; ${mutants}`
  return { ...invariant, ...found, reason }
}
