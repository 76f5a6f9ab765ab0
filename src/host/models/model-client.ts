import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Data } from '../../ir/source.ts'
import type { Outcome } from '../../ir/outcome.ts'

/** Everything that a language model is told, as plain data: what leaves is this and nothing else. */
export interface ModelRequest {
  readonly system: string
  readonly user: string
  /** The JSON schema of the answer, for endpoints that can hold a model to one. */
  readonly schema?: Data
  /** The most tokens that the answer may have. */
  readonly maxTokens?: number
}

export interface ModelAnswer {
  readonly text: string
  /** The model that answered, as it names itself. */
  readonly model: string
  /** As counted by the endpoint; undefined when it does not count. */
  readonly tokens: { readonly input: number; readonly output: number } | undefined
  /** What the user should know: a parameter that the endpoint refused, a recording that was replayed. */
  readonly notes: readonly string[]
}

export interface CompletionOptions {
  readonly signal?: AbortSignal
  /** Called while an answer arrives or a retry is waited for. */
  readonly onProgress?: (progress: ModelProgress) => void
}

export type ModelProgress =
  | { readonly kind: 'receiving'; readonly characters: number }
  | { readonly kind: 'waiting'; readonly seconds: number; readonly because: string }

/** A language model, wherever it runs. Faults are values; nothing is thrown but bugs. */
export interface ModelClient {
  /** For the summary: `openai gpt-5`, `replay recordings/`. */
  readonly name: string
  complete(request: ModelRequest, options: CompletionOptions): Promise<Outcome<ModelAnswer, Diagnostic>>
}

/** The text that goes out, byte for byte: what `--print-prompt` shows and what a program reads on its stdin. */
export const promptText = (request: ModelRequest): string => `${request.system}\n${request.user}`
