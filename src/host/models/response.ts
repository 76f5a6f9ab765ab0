import { answered, failed } from './answers.ts'
import type { ModelClient, ModelRequest } from './model-client.ts'

/** Answers with texts that a person brought along (`--response`), in turn; then it can be asked no more. */
export function responseClient(
  texts: readonly string[],
  options: {
    readonly name: string
    readonly model: string
    /** Told of the first request that no text is left for. */
    readonly onUnanswered?: (request: ModelRequest) => void
  },
): ModelClient {
  const left = [...texts]
  return {
    name: options.name,
    async complete(request) {
      const text = left.shift()
      if (text !== undefined)
        return answered(options.name, { text, model: options.model, tokens: undefined, notes: [] })
      options.onUnanswered?.(request)
      return failed('extract/no-repair', { provider: options.name })
    },
  }
}
