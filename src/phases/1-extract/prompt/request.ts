import { promptText, type ModelRequest } from '../../../host/models/model-client.ts'
import { answerSchema } from '../answer/read-answer.ts'
import { sentencesOf } from '../brief/sentences.ts'
import type { ExtractionSource } from '../extraction.ts'
import { createRedactor, type Redactor } from '../privacy/redact.ts'
import { systemPrompt } from './system-prompt.ts'
import { userPrompt } from './user-prompt.ts'

/** The request for a first answer, freed of what must not leave. */
export function requestFor(source: ExtractionSource, redactor: Redactor): ModelRequest {
  const brief = redactor.redact(source.brief.text)
  const user = userPrompt({
    subject: redactor.redact(source.subject),
    defaultExport: source.defaultExport,
    signatures: redactor.redact(source.signatures),
    brief,
    obliging: sentencesOf(brief).filter((sentence) => sentence.obliging),
    existingSpec: source.existing && redactor.redact(source.existing.text),
  })
  return withLimits({ system: systemPrompt, user }, source)
}

export const withLimits = (
  request: Pick<ModelRequest, 'system' | 'user'>,
  { maxTokens }: Pick<ExtractionSource, 'maxTokens'>,
): ModelRequest => ({ ...request, schema: answerSchema, ...(maxTokens !== undefined && { maxTokens }) })

/** Exactly what would be sent first, byte for byte. Nothing is sent. */
export const promptFor = (source: ExtractionSource): string =>
  promptText(requestFor(source, createRedactor(source.redact)))
