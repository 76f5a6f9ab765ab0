import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { SpecOutline } from '../../ir/spec-outline.ts'
import type { ModelClient, ModelProgress } from '../../host/models/model-client.ts'
import type { SentenceCoverage } from './brief/coverage.ts'
import type { FindQuote } from './brief/find-quote.ts'
import type { Redaction } from './privacy/redact.ts'

/** All that the prompt is made of. */
export interface ExtractionSource {
  readonly brief: {
    /** As messages show it. */
    readonly file: string
    readonly text: string
  }
  /** The brief's path as the spec writes it, relative to the spec. */
  readonly briefPath: string
  /** The subject as the spec writes it: a path relative to the spec, or a package. */
  readonly subject: string
  /** The name of the subject's default export in the spec's code, where it has one. */
  readonly defaultExport?: string | undefined
  /** The subject's public signatures, without a body. */
  readonly signatures: string
  /** The spec that exists already. */
  readonly existing?:
    | {
        readonly text: string
        /** What the model is shown of it; all of it when left out. */
        readonly shown?: string | undefined
      }
    | undefined
  /** The user's own patterns of what must not leave. */
  readonly redact?: readonly RegExp[] | undefined
  /** The most tokens of one request, its answer included. */
  readonly maxTokens?: number | undefined
}

/** What a draft is judged by: the spec that it goes into, and the phases that read one. */
export interface Judging {
  readonly subject: string
  readonly defaultExport?: string | undefined
  readonly existing?: { readonly text: string } | undefined
  readonly outline: (text: string) => SpecOutline
  /** Reads, resolves and type-checks a spec's text as it would a person's file at the same place. */
  readonly check: (text: string) => Promise<readonly Diagnostic[]>
  /** Undefined where there is no brief, and nothing to quote. */
  readonly brief?: { readonly text: string } | undefined
  readonly briefPath?: string | undefined
  /** Where the brief says a quote, markup and white space aside; the same judgement as lint's. */
  readonly findQuote?: FindQuote | undefined
}

/** What the pipeline lends: the model, and the phases that read and judge a spec. */
export interface ExtractionInput extends ExtractionSource, Pick<Judging, 'outline' | 'check'> {
  readonly client: ModelClient
  /** Where the brief says a quote, markup and white space aside; the same judgement as lint's. */
  readonly findQuote: FindQuote
  /** How many times the model is asked to mend what fails; 2 when left out. */
  readonly repairs?: number | undefined
  /** Whether the model is asked what its accepted answer would let pass. */
  readonly review?: boolean | undefined
  readonly signal?: AbortSignal | undefined
  readonly onProgress?: ((progress: ExtractionProgress) => void) | undefined
}

export type ExtractionProgress =
  | ModelProgress
  | { readonly kind: 'asking'; readonly round: number; readonly model: string; readonly part?: string }
  | { readonly kind: 'judging'; readonly round: number; readonly invariants: number }

/** A part of an answer that was left out, and why, in one line. */
export interface DroppedPart {
  readonly section: string
  readonly name: string
  readonly reason: string
}

export interface Extraction {
  /** The whole text of the spec, to be written. */
  readonly text: string
  /** Ids of the invariants that are new in it, all drafts. */
  readonly added: readonly string[]
  readonly acceptedAtFirst: number
  readonly acceptedAfterRepair: number
  /** Ids of invariants that the model’s review of its own answer brought in, and of those that it changed. */
  readonly addedByReview: readonly string[]
  readonly changedByReview: readonly string[]
  readonly dropped: readonly DroppedPart[]
  /** Invariants that the spec has already, under another name or the same. */
  readonly duplicates: readonly { readonly id: string; readonly of: string }[]
  /** Invariants that are new, and those that the spec has about the same sentence. */
  readonly similar: readonly { readonly id: string; readonly of: string }[]
  /** Changes proposed to invariants that exist; none is made. */
  readonly proposals: readonly { readonly id: string; readonly diff: string }[]
  readonly coverage: readonly SentenceCoverage[]
  readonly openQuestions: number
  readonly redactions: readonly Redaction[]
  readonly requests: number
  readonly tokens: { readonly input: number; readonly output: number } | undefined
  /** The model that answered, as it names itself. */
  readonly model: string
  /** What the user should know: a recorded answer, a parameter that the endpoint refused, keys that were ignored. */
  readonly notes: readonly string[]
}
