import type { MutationEvidence } from '../../ir/evidence.ts'
import type { Paint } from '../diagnostics/pretty.ts'
import { columns } from './columns.ts'

/**
 * The kill matrix in short: for each invariant, given as `suite/invariant`, what it killed and what nothing else did. Of specs
 * whose subject was not changed, as that of a package, there is nothing to be said.
 */
export function killMatrixText(
  invariants: readonly string[],
  { mutants }: MutationEvidence,
  paint: Paint,
): string {
  const changed = new Set(mutants.flatMap(({ suites }) => suites))
  const asked = invariants.filter((invariant) => changed.has(invariant.replace(/\/.*/, '')))
  const rows = asked.map((invariant) => {
    const kills = mutants.filter((mutant) => mutant.killedBy.includes(invariant))
    const alone = kills.filter((mutant) => mutant.killedBy.length === 1)
    return { invariant, kills: kills.length, alone: alone.length }
  })
  const sorted = [...rows].sort(
    (a, b) => b.alone - a.alone || b.kills - a.kills || (a.invariant < b.invariant ? -1 : 1),
  )
  const [head, ...lines] = columns([
    ['kills', 'alone', 'invariant'],
    ...sorted.map(({ invariant, kills, alone }) => [String(kills), String(alone), invariant]),
  ])
  const painted = lines.map((line, index) => (sorted[index]?.kills === 0 ? paint('warning', line) : line))
  return [paint('strong', head ?? ''), ...painted].map((line) => `${line}\n`).join('')
}
