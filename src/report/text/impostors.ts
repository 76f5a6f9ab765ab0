import type { SpecEvidence } from '../../ir/evidence.ts'
import type { Paint } from '../diagnostics/pretty.ts'
import { oneLine } from './words.ts'

/** The impostors that no invariant of a spec killed, and the fields that none looks at. */
export function impostorsText({ impostors }: SpecEvidence, paint: Paint): string {
  const alive = impostors.filter(({ killedBy }) => killedBy.length === 0)
  return alive
    .map(
      ({ exportName, behaviour, detail }) =>
        `  ${paint('bad', 'alive   ')}  ${
          behaviour === 'field'
            ? `no invariant notices a wrong \`${detail}\` of \`${exportName}\``
            : `impostor ${exportName}: ${behaviour}${detail ? ` ${oneLine(detail, 40)}` : ''}`
        }\n`,
    )
    .join('')
}
