import type { MutationEvidence } from '../../ir/evidence.ts'
import type { Paint } from '../diagnostics/pretty.ts'
import { blocks } from './blocks.ts'
import { killMatrixText } from './kill-matrix.ts'
import { mutationCounts } from './summary.ts'
import { survivorsText } from './survivors.ts'
import { timeoutsText } from './timeouts.ts'

/** What `mutate` prints. `invariants` are all that took part, as `suite/invariant`. */
export const mutateText = (
  { invariants, mutation }: { readonly invariants: readonly string[]; readonly mutation: MutationEvidence },
  paint: Paint,
): string =>
  blocks(
    survivorsText(mutation, paint),
    timeoutsText(mutation, paint),
    killMatrixText(invariants, mutation, paint),
    `mutants   ${mutationCounts(mutation)}\n`,
  )
