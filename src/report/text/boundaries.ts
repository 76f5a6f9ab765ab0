import type { BoundaryEvidence, SpecEvidence } from '../../ir/evidence.ts'
import type { Paint } from '../diagnostics/pretty.ts'

/** One line for each boundary of a spec: its values, and in how many runs each was drawn. */
export function boundariesText({ boundaries = [] }: SpecEvidence, paint: Paint): string {
  const names = [...new Set(boundaries.map(({ boundary }) => boundary))]
  const lines = names.map((name) => {
    const values = boundaries.filter(({ boundary }) => boundary === name)
    return `  ${paint('gutter', 'boundary')}  ${name}: ${values.map((value) => hitText(value, paint)).join(', ')}\n`
  })
  return lines.join('')
}

const hitText = ({ value, hits }: BoundaryEvidence, paint: Paint): string =>
  hits === 0 ? paint('warning', `${value} never`) : `${value} in ${hits} run${hits === 1 ? '' : 's'}`
