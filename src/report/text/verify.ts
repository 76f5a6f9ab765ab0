import type { SpecEvidence } from '../../ir/evidence.ts'
import type { Paint } from '../diagnostics/pretty.ts'
import { impostorsText } from './impostors.ts'
import { boundariesText } from './boundaries.ts'
import { invariantsText } from './invariants.ts'
import { blocks } from './blocks.ts'
import { summaryText } from './summary.ts'

/** What `verify` prints: each invariant with its verdict, the impostors that live, and the sums. */
export const verifyText = (specs: readonly SpecEvidence[], paint: Paint): string =>
  blocks(
    ...specs.map(
      (spec) => invariantsText(spec, paint) + impostorsText(spec, paint) + boundariesText(spec, paint),
    ),
    summaryText({ specs, mutation: undefined, gate: undefined }, paint),
  )
