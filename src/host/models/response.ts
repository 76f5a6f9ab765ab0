import { answered, failed } from './answers.ts'
import type { ModelClient } from './model-client.ts'

/** Answers once, with a text that a person brought along (`--response`); it cannot be asked for a repair. */
export function responseClient(
  text: string,
  options: { readonly name: string; readonly model: string },
): ModelClient {
  let given = false
  return {
    name: options.name,
    async complete() {
      if (given) return failed('extract/no-repair', { provider: options.name })
      given = true
      return answered(options.name, { text, model: options.model, tokens: undefined, notes: [] })
    },
  }
}
