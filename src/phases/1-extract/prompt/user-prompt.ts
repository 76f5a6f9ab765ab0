import type { Sentence } from '../brief/sentences.ts'
import { barred, linesOf } from './barred.ts'

/** What the model is shown: data only, each piece between tags, each line marked as data. */
export interface PromptData {
  /** How the spec names the subject: a path relative to the spec, or a package. */
  readonly subject: string
  readonly defaultExport: string | undefined
  readonly signatures: string
  readonly brief: string
  readonly obliging: readonly Sentence[]
  readonly existingSpec: string | undefined
}

/** The message that goes with the system prompt. */
export const userPrompt = (data: PromptData): string =>
  [
    `# Subject\n\nThese are the public signatures of ${JSON.stringify(data.subject)}. All names are in scope of the spec's code.${defaultNote(data)}\n\n${tagged('signatures', [barred(data.signatures)])}`,
    `# Brief\n\n${tagged('brief', numbered(data.brief))}`,
    `# Sentences that oblige\n\nAccount for each: an invariant quotes it, or it stands in uncovered with the reason, or open\nasks about it. Rules in other sentences count as well.\n\n${tagged('obliging', listed(data.obliging))}`,
    ...(data.existingSpec === undefined ? [] : [existing(data.existingSpec)]),
    `# Your task\n\nWrite the spec of this subject from this brief, as the system message says.\n`,
  ].join('\n\n')

const defaultNote = ({ defaultExport }: PromptData) =>
  defaultExport === undefined ? '' : ` The default export is in scope as ${defaultExport}.`

const existing = (spec: string) =>
  `# Existing spec\n\nPeople own this spec. Write only what it lacks: new invariants, and new types, helpers and\nfactories that they need, under new names; use those that it has without repeating them. If one of its\ninvariants is wrong, write it corrected under the same id: people are shown the difference.\n\n${tagged('spec', [barred(spec)])}`

const tagged = (tag: string, lines: readonly string[]) => [`<${tag}>`, ...lines, `</${tag}>`].join('\n')

const numbered = (text: string) => {
  const lines = linesOf(text)
  const width = String(lines.length).length
  return lines.map((line, index) => `${String(index + 1).padStart(width)}| ${line}`.trimEnd())
}

const listed = (sentences: readonly Sentence[]) =>
  sentences.map((sentence) => `line ${sentence.line}| ${sentence.text.replace(/\s+/g, ' ')}`)
