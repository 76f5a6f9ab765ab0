import type { Sentence } from '../brief/sentences.ts'
import type { BriefPart } from '../brief/parts.ts'
import { barred, linesOf } from './barred.ts'

/** What the model is shown: data only, each piece between tags, each line marked as data. */
export interface PromptData {
  /** How the spec names the subject: a path relative to the spec, or a package. */
  readonly subject: string
  readonly defaultExport: string | undefined
  readonly signatures: string
  readonly brief: string
  /** Of the brief, what this request is about. */
  readonly part: BriefPart
  readonly obliging: readonly Sentence[]
  readonly existingSpec: string | undefined
}

/** The message that goes with the system prompt. */
export const userPrompt = (data: PromptData): string =>
  [
    `# Subject\n\nThese are the public signatures of ${JSON.stringify(data.subject)}. All names are in scope of the spec's code.${defaultNote(data)}\n\n${tagged('signatures', [barred(data.signatures)])}`,
    `# Brief\n\n${partNote(data)}${tagged('brief', numbered(data))}`,
    `# Sentences that oblige\n\nAccount for each: an invariant quotes it, or it stands in uncovered with the reason, or open\nasks about it. Rules in other sentences count as well.\n\n${tagged('obliging', listed(data.obliging))}`,
    ...(data.existingSpec === undefined ? [] : [existing(data.existingSpec, data.part)]),
    `# Your task\n\nWrite the spec of this subject from this brief, as the system message says.\n`,
  ].join('\n\n')

const defaultNote = ({ defaultExport }: PromptData) =>
  defaultExport === undefined ? '' : ` The default export is in scope as ${defaultExport}.`

/** Says of a part of a long brief that it is one. */
const partNote = ({ part }: PromptData) =>
  part.of === 1
    ? ''
    : `The brief is long, and you are asked about it in ${part.of} parts. This is part ${part.number}, its lines ${part.from} to ${part.to}${part.context.length > 0 ? '; the lines before them only say where they stand' : ''}. Write what follows from this\npart alone: the others are asked about on their own.\n\n`

const existing = (spec: string, part: BriefPart) =>
  `# Existing spec\n\n${part.number === 1 ? 'People own this spec.' : 'This is the spec so far, with what the parts before gave.'} Write only what it lacks: new invariants, and new types, helpers and\nfactories that they need, under new names; use those that it has without repeating them. If one of its\ninvariants is wrong, write it corrected under the same id: people are shown the difference.\n\n${tagged('spec', [barred(spec)])}`

const tagged = (tag: string, lines: readonly string[]) => [`<${tag}>`, ...lines, `</${tag}>`].join('\n')

function numbered({ brief, part }: PromptData): readonly string[] {
  const lines = linesOf(brief)
  const width = String(lines.length).length
  const isShown = (line: number) => (line >= part.from && line <= part.to) || part.context.includes(line)
  return lines.flatMap((line, index) =>
    isShown(index + 1) ? [`${String(index + 1).padStart(width)}| ${line}`.trimEnd()] : [],
  )
}

const listed = (sentences: readonly Sentence[]) =>
  sentences.map((sentence) => `line ${sentence.line}| ${sentence.text.replace(/\s+/g, ' ')}`)
