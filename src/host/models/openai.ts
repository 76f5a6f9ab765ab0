import type OpenAI from 'openai'
import type { Outcome } from '../../ir/outcome.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { answered, failed } from './answers.ts'
import type { CompletionOptions, ModelAnswer, ModelClient, ModelRequest } from './model-client.ts'
import { attemptOf, type Endpoint } from './openai-faults.ts'
import { adapted, bodyOf, firstShape, type RequestShape } from './openai-request.ts'
import { readStream, type Reading } from './openai-stream.ts'
import { abortableSleep, withRetries, type Attempt, type RetrySettings } from './retry.ts'

export interface OpenAiSettings {
  readonly model: string
  /** Undefined: OpenAI itself. */
  readonly baseURL: string | undefined
  readonly apiKey: string | undefined
  /** Milliseconds for one whole answer. */
  readonly timeout: number
  readonly retry?: Partial<RetrySettings>
}

const patience: RetrySettings = { retries: 3, baseDelay: 1_000, maxDelay: 30_000, sleep: abortableSleep }

/** OpenAI, or any endpoint that speaks its chat completions. The SDK is loaded with the first request. */
export function openAiClient(settings: OpenAiSettings): ModelClient {
  const endpoint: Endpoint = { model: settings.model, url: settings.baseURL ?? 'https://api.openai.com/v1' }
  // What the endpoint refused once is not tried again.
  let shape = firstShape
  const notes: string[] = []
  let sdk: OpenAI | undefined

  const once = async (
    request: ModelRequest,
    options: CompletionOptions,
  ): Promise<Attempt<Reading, Diagnostic>> => {
    sdk ??= await connect(settings)
    for (;;) {
      const ended = await send(sdk, shape, request, { ...options, settings, endpoint })
      const next = ended.kind === 'refused-parameter' ? adapted(shape, ended.message) : undefined
      if (ended.kind !== 'refused-parameter') return ended
      if (!next) return { kind: 'failed', fault: ended.fault }
      shape = next.shape
      notes.push(next.note)
    }
  }

  return {
    name: `openai ${settings.model}`,
    async complete(request, options) {
      const ended = await withRetries(
        () => once(request, options),
        { ...patience, ...settings.retry },
        options,
      )
      if (options.signal?.aborted) return failed('extract/cancelled', {})
      return ended.kind === 'failed'
        ? { value: undefined, diagnostics: [ended.fault] }
        : judge(ended.value, endpoint, [...notes])
    },
  }
}

async function connect(settings: OpenAiSettings): Promise<OpenAI> {
  const { default: OpenAI } = await import('openai')
  return new OpenAI({
    // A local endpoint needs no key, the SDK does.
    apiKey: settings.apiKey ?? 'none',
    baseURL: settings.baseURL ?? null,
    maxRetries: 0,
    timeout: settings.timeout,
    // OPENAI_LOG=debug would print whole prompts and answers.
    logLevel: 'off',
  })
}

type Sent =
  | Attempt<Reading, Diagnostic>
  | { readonly kind: 'refused-parameter'; readonly message: string; readonly fault: Diagnostic }

async function send(
  sdk: OpenAI,
  shape: RequestShape,
  request: ModelRequest,
  context: CompletionOptions & { readonly settings: OpenAiSettings; readonly endpoint: Endpoint },
): Promise<Sent> {
  // The SDK's own time-out ends with the first byte; this one covers the whole answer.
  const overdue = AbortSignal.timeout(context.settings.timeout)
  const signal = context.signal ? AbortSignal.any([context.signal, overdue]) : overdue
  try {
    const body = bodyOf(shape, request, context.endpoint.model)
    return { kind: 'done', value: await readStream(sdk, body, signal, context) }
  } catch (error) {
    return attemptOf(error, context.endpoint, {
      cancelled: context.signal?.aborted === true,
      overdue: overdue.aborted,
      seconds: Math.round(context.settings.timeout / 1000),
    })
  }
}

/** An answer is whole only when the endpoint says that the model came to its end. */
function judge(
  reading: Reading,
  endpoint: Endpoint,
  notes: readonly string[],
): Outcome<ModelAnswer, Diagnostic> {
  const provider = endpoint.model
  if (reading.refusal !== '')
    return failed('extract/model-refused', { provider, words: reading.refusal.slice(0, 300) })
  if (reading.finish === 'length')
    return failed('extract/answer-cut', { provider, characters: reading.text.length })
  if (reading.finish === 'content_filter') return failed('extract/content-filter', { provider })
  return answered(provider, {
    text: reading.text,
    model: reading.model ?? endpoint.model,
    tokens: reading.tokens,
    notes,
  })
}
