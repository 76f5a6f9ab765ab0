import { promptText, type ModelRequest } from '../../../host/models/model-client.ts'
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../../ir/outcome.ts'
import { answerSchema } from '../answer/read-answer.ts'
import { partsOf, type BriefPart } from '../brief/parts.ts'
import { sentencesOf } from '../brief/sentences.ts'
import type { ExtractionSource } from '../extraction.ts'
import { createRedactor, type Redactor } from '../privacy/redact.ts'
import { briefBudget, tokensOf, tooSmall, withinBudget } from './budget.ts'
import { mostShown } from './shown-spec.ts'
import { systemPrompt } from './system-prompt.ts'
import { userPrompt } from './user-prompt.ts'

/** The whole of a brief that is asked about at once. */
const whole: BriefPart = { number: 1, of: 1, from: 1, to: Infinity, context: [] }

/** The request for a first answer about a part of the brief, freed of what must not leave. */
export function requestFor(source: ExtractionSource, redactor: Redactor, part = whole): ModelRequest {
  const brief = redactor.redact(source.brief.text)
  const shown = source.existing && (source.existing.shown ?? source.existing.text)
  const isIn = ({ line }: { line: number }) => line >= part.from && line <= part.to
  const user = userPrompt({
    subject: redactor.redact(source.subject),
    defaultExport: source.defaultExport,
    signatures: redactor.redact(source.signatures),
    brief,
    part,
    obliging: sentencesOf(brief).filter((sentence) => sentence.obliging && isIn(sentence)),
    existingSpec: shown === undefined ? undefined : redactor.redact(shown),
  })
  return { system: systemPrompt, user, schema: answerSchema }
}

/** The parts in which the brief is asked about, so that each request stays within the budget. */
export function briefParts(
  source: ExtractionSource,
  redactor: Redactor,
): Outcome<readonly BriefPart[], Diagnostic> {
  const nothing: BriefPart = { ...whole, from: 0, to: 0 }
  const { system, user } = requestFor(source, redactor, nothing)
  const fixed = tokensOf(system) + tokensOf(user)
  const fault = tooSmall(source.maxTokens, fixed)
  if (fault) return { value: undefined, diagnostics: [fault] }
  const brief = redactor.redact(source.brief.text)
  const within = (more: number) =>
    partsOf(brief, { most: briefBudget(source.maxTokens, fixed + more), size: tokensOf })
  const parts = within(0)
  if (parts.length === 1) return { value: parts, diagnostics: [] }
  // The later parts are shown what came of those before them.
  const faultLater = tooSmall(source.maxTokens, fixed + mostShown)
  return faultLater
    ? { value: undefined, diagnostics: [faultLater] }
    : { value: within(mostShown), diagnostics: [] }
}

/** Exactly what would be sent first, byte for byte. Nothing is sent. */
export function promptFor(source: ExtractionSource): Outcome<string, Diagnostic> {
  const redactor = createRedactor(source.redact)
  const { value: parts, diagnostics } = briefParts(source, redactor)
  if (!parts) return { value: undefined, diagnostics }
  const within = withinBudget(requestFor(source, redactor, parts[0]), source.maxTokens)
  return 'fault' in within
    ? { value: undefined, diagnostics: [within.fault] }
    : { value: promptText(within.request), diagnostics: [] }
}
