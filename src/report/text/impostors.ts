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
            ? `no invariant notices a wrong \`${fieldName(detail ?? '')}\` of \`${exportName}\``
            : `impostor ${exportName}: ${behaviour}${detail ? ` ${oneLine(valueName(detail), 40)}` : ''}`
        }\n`,
    )
    .join('')
}

/** A key of a map may be empty, or of spaces. */
const fieldName = (name: string): string => (/^\S+$/.test(name) ? name : JSON.stringify(name))

/** Of a function that was drawn, its code says nothing: it is the same for all. */
const valueName = (detail: string): string => detail.replace(/^(?:async )?function\b[^]*/, 'another function')
