import type OpenAI from 'openai'
import type {
  ChatCompletion,
  ChatCompletionChunk,
  ChatCompletionCreateParams,
} from 'openai/resources/chat/completions'
import type { CompletionOptions } from './model-client.ts'

/** What arrived of an answer. */
export interface Reading {
  readonly text: string
  readonly refusal: string
  readonly finish: string | undefined
  readonly model: string | undefined
  readonly tokens: { readonly input: number; readonly output: number } | undefined
}

/** The connection ended before the model said that it had finished. */
export class AnswerDroppedError extends Error {
  readonly characters: number
  constructor(characters: number) {
    super('the answer ended without a finish reason')
    this.name = 'AnswerDroppedError'
    this.characters = characters
  }
}

/** Sends one request and reads its answer to the end. */
export async function readStream(
  sdk: OpenAI,
  body: ChatCompletionCreateParams,
  signal: AbortSignal,
  options: CompletionOptions,
): Promise<Reading> {
  const answer: unknown = await sdk.chat.completions.create(body, { signal })
  const reading = isStream(answer) ? await readChunks(answer, options) : readWhole(answer)
  if (reading.finish === undefined) throw new AnswerDroppedError(reading.text.length)
  return reading
}

const isStream = (value: unknown): value is AsyncIterable<ChatCompletionChunk> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value

async function readChunks(
  chunks: AsyncIterable<ChatCompletionChunk>,
  options: CompletionOptions,
): Promise<Reading> {
  let text = ''
  let refusal = ''
  let finish: string | undefined
  let model: string | undefined
  let tokens: Reading['tokens']
  for await (const chunk of chunks) {
    // Compatible endpoints leave out what the SDK's types promise.
    const choice = (chunk.choices as ChatCompletionChunk['choices'] | undefined)?.[0]
    const delta = choice?.delta as Partial<ChatCompletionChunk.Choice.Delta> | undefined
    text += delta?.content ?? ''
    refusal += delta?.refusal ?? ''
    finish = choice?.finish_reason ?? finish
    model ??= chunk.model
    tokens = tokensOf(chunk.usage) ?? tokens
    options.onProgress?.({ kind: 'receiving', characters: text.length })
  }
  return { text, refusal, finish, model, tokens }
}

function readWhole(answer: unknown): Reading {
  const completion = (typeof answer === 'object' ? answer : undefined) as
    Partial<ChatCompletion> | null | undefined
  const choice = completion?.choices?.[0]
  return {
    text: choice?.message.content ?? '',
    refusal: choice?.message.refusal ?? '',
    finish: choice?.finish_reason,
    model: completion?.model,
    tokens: tokensOf(completion?.usage),
  }
}

const tokensOf = (usage: { prompt_tokens: number; completion_tokens: number } | null | undefined) =>
  usage ? { input: usage.prompt_tokens, output: usage.completion_tokens } : undefined
