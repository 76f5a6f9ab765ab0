import type { Paint } from '../diagnostics/pretty.ts'
import { blocks } from './blocks.ts'
import { gateReasonsText } from './gate-reasons.ts'
import { invariantsText } from './invariants.ts'
import { summaryText, type Summary } from './summary.ts'
import { survivorsText } from './survivors.ts'
import { timeoutsText } from './timeouts.ts'

/** What `gate` prints: the invariants, the survivors, the reasons against a merge, and the verdict. */
export const gateText = (summary: Summary, paint: Paint): string =>
  blocks(
    ...summary.specs.map((spec) => invariantsText(spec, paint)),
    summary.mutation === undefined ? '' : survivorsText(summary.mutation, paint),
    summary.mutation === undefined ? '' : timeoutsText(summary.mutation, paint),
    summary.gate === undefined ? '' : gateReasonsText(summary.gate, paint),
    summary.gate === undefined ? '' : summary.gate.notes.map((note) => `${note}\n`).join(''),
    summaryText(summary, paint),
  )
