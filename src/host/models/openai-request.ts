import type { ChatCompletionCreateParams } from 'openai/resources/chat/completions'
import type { ModelRequest } from './model-client.ts'

/** Which parameters an endpoint is sent. Each refusal leads to a poorer shape, which is kept. */
export interface RequestShape {
  readonly format: 'json_schema' | 'json_object' | 'plain'
  readonly stream: boolean
  readonly usage: boolean
  readonly limit: 'max_completion_tokens' | 'max_tokens' | 'none'
}

export const firstShape: RequestShape = {
  format: 'json_schema',
  stream: true,
  usage: true,
  limit: 'max_completion_tokens',
}

/** The body of a request. Neither temperature nor seed: newer models refuse them. */
export function bodyOf(
  shape: RequestShape,
  request: ModelRequest,
  model: string,
): ChatCompletionCreateParams {
  return {
    model,
    messages: [
      { role: 'system', content: request.system },
      { role: 'user', content: request.user },
    ],
    ...formatOf(shape, request),
    ...(request.maxTokens !== undefined && shape.limit !== 'none' && { [shape.limit]: request.maxTokens }),
    ...(shape.stream
      ? { stream: true, ...(shape.usage && { stream_options: { include_usage: true } }) }
      : {}),
  }
}

function formatOf(
  shape: RequestShape,
  { schema }: ModelRequest,
): Pick<ChatCompletionCreateParams, 'response_format'> {
  if (schema === undefined || shape.format === 'plain') return {}
  if (shape.format === 'json_object') return { response_format: { type: 'json_object' } }
  return {
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'spec', strict: true, schema: schema as Record<string, unknown> },
    },
  }
}

interface Adaptation {
  readonly shape: RequestShape
  readonly note: string
}

/** The next poorer shape for an endpoint that refused a request with these words, or undefined when none would help. */
export function adapted(shape: RequestShape, words: string): Adaptation | undefined {
  return steps.find((step) => step.refused.test(words) && step.applies(shape))?.next(shape)
}

const steps: readonly {
  readonly refused: RegExp
  readonly applies: (shape: RequestShape) => boolean
  readonly next: (shape: RequestShape) => Adaptation
}[] = [
  {
    refused: /stream_options|include_usage/i,
    applies: (shape) => shape.usage,
    next: (shape) => ({
      shape: { ...shape, usage: false },
      note: 'the endpoint refused stream_options; tokens are not counted',
    }),
  },
  {
    refused: /max_completion_tokens/i,
    applies: (shape) => shape.limit === 'max_completion_tokens',
    next: (shape) => ({
      shape: { ...shape, limit: 'max_tokens' },
      note: 'the endpoint refused max_completion_tokens; max_tokens is sent',
    }),
  },
  {
    refused: /max_tokens/i,
    applies: (shape) => shape.limit === 'max_tokens',
    next: (shape) => ({
      shape: { ...shape, limit: 'none' },
      note: 'the endpoint refused max_tokens; no limit is sent',
    }),
  },
  {
    refused: /response_format|json_schema|json schema|json_object|structured|grammar|guided|schema/i,
    applies: (shape) => shape.format === 'json_schema',
    next: (shape) => ({
      shape: { ...shape, format: 'json_object' },
      note: 'the endpoint refused a JSON schema; a JSON object is asked for',
    }),
  },
  {
    refused: /response_format|json_object|json/i,
    applies: (shape) => shape.format === 'json_object',
    next: (shape) => ({
      shape: { ...shape, format: 'plain' },
      note: 'the endpoint refused JSON output; plain text is asked for',
    }),
  },
  {
    refused: /stream/i,
    applies: (shape) => shape.stream,
    next: (shape) => ({ shape: { ...shape, stream: false }, note: 'the endpoint refused streaming' }),
  },
]
