import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ModelRequest } from '../../../host/models/model-client.ts'

/**
 * The tokens of a text, about: one for three bytes, which is more than the tokenizers of today's models make of prose and
 * YAML in any script.
 */
export const tokensOf = (text: string): number => Math.ceil(Buffer.byteLength(text) / 3)

/** The most tokens of a brief that are asked about at once when nothing else is said: what is longer is answered in less detail. */
const comfortable = 2_500

/** A sentence of a brief becomes an invariant of several lines: so much more than the brief is its answer. */
const answerPerBrief = 6

/** No answer worth having is shorter; the least of a brief that makes a part. */
const leastAnswer = 1_000
const leastPart = Math.ceil(leastAnswer / answerPerBrief)

/**
 * The most tokens of the brief that one request may carry.
 * @param fixed The tokens of a request without its brief.
 */
export function briefBudget(maxTokens: number | undefined, fixed: number): number {
  if (maxTokens === undefined) return comfortable
  return Math.min(comfortable, Math.floor((maxTokens - fixed) / (1 + answerPerBrief)))
}

/** A budget that leaves too little for a brief. */
export const tooSmall = (maxTokens: number | undefined, fixed: number): Diagnostic | undefined =>
  maxTokens === undefined || briefBudget(maxTokens, fixed) >= leastPart
    ? undefined
    : diagnostic('extract/over-budget', undefined, {
        tokens: fixed,
        maxTokens,
        least: fixed + leastPart * (1 + answerPerBrief),
      })

/** The request with what the budget leaves for its answer, or why nothing is left. */
export function withinBudget(
  request: ModelRequest,
  maxTokens: number | undefined,
): { readonly request: ModelRequest } | { readonly fault: Diagnostic } {
  if (maxTokens === undefined) return { request }
  const tokens = tokensOf(request.system) + tokensOf(request.user)
  const left = maxTokens - tokens
  return left < leastAnswer
    ? {
        fault: diagnostic('extract/over-budget', undefined, {
          tokens,
          maxTokens,
          least: tokens + leastAnswer,
        }),
      }
    : { request: { ...request, maxTokens: left } }
}
