import type { SpecEvidence } from '../../ir/evidence.ts'
import type { Paint } from '../diagnostics/pretty.ts'

/** The impostors that no invariant of a spec killed. */
export function impostorsText({ impostors }: SpecEvidence, paint: Paint): string {
  const alive = impostors.filter(({ killedBy }) => killedBy.length === 0)
  return alive
    .map(
      ({ exportName, behaviour }) => `  ${paint('bad', 'alive   ')}  impostor ${exportName}: ${behaviour}\n`,
    )
    .join('')
}
