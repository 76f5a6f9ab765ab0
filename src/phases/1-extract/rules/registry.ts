import { documentedErrors } from './by-doc/documented-errors.ts'
import { onlyDocumentedErrors } from './by-doc/only-documented-errors.ts'
import { aggregate } from './by-name/aggregate.ts'
import { binaryOperation } from './by-name/binary-operation.ts'
import { chunk } from './by-name/chunk.ts'
import { clamp } from './by-name/clamp.ts'
import { collections } from './by-name/collections.ts'
import { comparator } from './by-name/comparator.ts'
import { counting } from './by-name/counting.ts'
import { distance } from './by-name/distance.ts'
import { involution } from './by-name/involution.ts'
import { normalizer } from './by-name/normalizer.ts'
import { padding } from './by-name/padding.ts'
import { predicate } from './by-name/predicate.ts'
import { roundTrip } from './by-name/round-trip.ts'
import { stablePrinting } from './by-name/stable-printing.ts'
import { symmetric } from './by-name/symmetric.ts'
import { typeGuard } from './by-name/type-guard.ts'
import { bounds } from './by-sentence/bounds.ts'
import { emptyGives } from './by-sentence/empty-gives.ts'
import { inputKept } from './by-sentence/input-kept.ts'
import { lengths } from './by-sentence/lengths.ts'
import { orderIgnored } from './by-sentence/order-ignored.ts'
import { readBack as readBackSaid } from './by-sentence/read-back.ts'
import { refused } from './by-sentence/refused.ts'
import { sameAnswer } from './by-sentence/same-answer.ts'
import { sameTwice } from './by-sentence/same-twice.ts'
import { sums } from './by-sentence/sums.ts'
import { uniqueAndSorted } from './by-sentence/unique-and-sorted.ts'
import { wholeAndDecimals } from './by-sentence/whole-and-decimals.ts'
import { readonlyKept } from './by-type/readonly-kept.ts'
import { clearing } from './of-classes/clearing.ts'
import { orderedCollection } from './of-classes/collections.ts'
import { equalToItself } from './of-classes/equal-to-itself.ts'
import { keyedCollection } from './of-classes/keyed-collection.ts'
import { membership } from './of-classes/membership.ts'
import { readBack } from './of-classes/read-back.ts'
import type { ClassRule, FunctionRule, SentenceRule } from './rule.ts'

/** Rules about functions by what their declarations say. A new one is a file and a row here. */
export const functionRules = {
  documentedErrors,
  onlyDocumentedErrors,
  roundTrip,
  stablePrinting,
  normalizer,
  involution,
  binaryOperation,
  symmetric,
  comparator,
  typeGuard,
  predicate,
  clamp,
  collections,
  chunk,
  aggregate,
  counting,
  distance,
  padding,
  readonlyKept,
} satisfies Record<string, FunctionRule>

/** Rules about classes. */
export const classRules = {
  orderedCollection,
  keyedCollection,
  membership,
  clearing,
  equalToItself,
  readBack,
} satisfies Record<string, ClassRule>

/** Sentences in plain controlled English. The first rule that understands a sentence has it. */
export const sentenceRules = {
  readBackSaid,
  sameTwice,
  orderIgnored,
  refused,
  emptyGives,
  sums,
  lengths,
  bounds,
  wholeAndDecimals,
  uniqueAndSorted,
  inputKept,
  sameAnswer,
} satisfies Record<string, SentenceRule>
