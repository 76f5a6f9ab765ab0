import type { ProposedInvariant } from './proposal.ts'
import { commutative } from './sentences/commutative.ts'
import { emptyRefused } from './sentences/empty-refused.ts'
import { idempotent } from './sentences/idempotent.ts'
import { inputKept } from './sentences/input-kept.ts'
import { neverNegative } from './sentences/never-negative.ts'
import { orderIrrelevant } from './sentences/order-irrelevant.ts'
import { roundTrip } from './sentences/round-trip.ts'
import type { Signatures } from './signatures.ts'

type SentenceRule = (sentence: string, signatures: Signatures) => ProposedInvariant | undefined

/** Sentences in plain controlled English, each form with what it means. The first rule that understands a sentence has it. */
export const sentenceRules: readonly SentenceRule[] = [
  roundTrip,
  idempotent,
  commutative,
  orderIrrelevant,
  emptyRefused,
  neverNegative,
  inputKept,
]
