import { type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ModelRequest } from '../../host/models/model-client.ts'
import type { Outcome } from '../../ir/outcome.ts'
import { readAnswer, type AnswerText } from './answer/read-answer.ts'
import type { ExtractionInput } from './extraction.ts'
import type { Redactor } from './privacy/redact.ts'
import type { BriefPart } from './brief/parts.ts'
import { withinBudget } from './prompt/budget.ts'
import { requestFor } from './prompt/request.ts'

/** Asks the model and keeps count. Nothing private leaves, and what was taken out is put back. */
export interface Conversation {
  /** The first request, or with `more` below it. */
  readonly ask: (more: string | undefined) => Promise<Outcome<AnswerText, Diagnostic>>
  readonly requests: () => number
  readonly tokens: () => { readonly input: number; readonly output: number } | undefined
  readonly model: () => string
  readonly notes: () => readonly string[]
}

export function startConversation(input: ExtractionInput, redactor: Redactor, part: BriefPart): Conversation {
  const first = requestFor(input, redactor, part)
  const notes = new Set<string>()
  let requests = 0
  let model = input.client.name
  let tokens: { input: number; output: number } | undefined

  const ask = async (more: string | undefined): Promise<Outcome<AnswerText, Diagnostic>> => {
    const wanted: ModelRequest =
      more === undefined ? first : { ...first, user: `${first.user}\n${redactor.redact(more)}` }
    const within = withinBudget(wanted, input.maxTokens)
    if ('fault' in within) return { value: undefined, diagnostics: [within.fault] }
    requests += 1
    input.onProgress?.({
      kind: 'asking',
      round: requests,
      model: input.client.name,
      ...(part.of > 1 && { part: `${part.number} of ${part.of}` }),
    })
    const { value, diagnostics } = await input.client.complete(within.request, {
      ...(input.signal && { signal: input.signal }),
      ...(input.onProgress && { onProgress: input.onProgress }),
    })
    if (!value) return { value: undefined, diagnostics }
    model = value.model
    for (const note of value.notes) notes.add(note)
    if (value.tokens)
      tokens = {
        input: (tokens?.input ?? 0) + value.tokens.input,
        output: (tokens?.output ?? 0) + value.tokens.output,
      }
    const answer = readAnswer(value.text)
    return { value: 'yaml' in answer ? { yaml: redactor.restore(answer.yaml) } : answer, diagnostics }
  }

  return { ask, requests: () => requests, tokens: () => tokens, model: () => model, notes: () => [...notes] }
}
