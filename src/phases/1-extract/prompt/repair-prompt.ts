import { wordsOf } from '../../../diagnostics/diagnostic.ts'
import type { BrokenPiece, Draft } from '../draft/draft.ts'
import { composeSpec } from '../draft/compose.ts'
import type { FaultyPart } from '../judge-draft.ts'
import { barred } from './barred.ts'

/** What is sent back: the parts that fail, with their faults, and of the rest only what they lean on. */
export interface RepairData {
  readonly draft: Draft
  readonly faulty: readonly FaultyPart[]
  readonly broken: readonly BrokenPiece[]
  /** Ids that need no more work. */
  readonly accepted: readonly string[]
}

/** Goes below the first message, which states the subject and the brief again. */
export const repairPrompt = (data: RepairData): string =>
  [
    `# Your answer so far`,
    `These invariants of your answer were accepted; do not repeat them: ${data.accepted.join(', ') || 'none'}.`,
    ...shared(data),
    `# What failed\n\n${[...data.broken.map(brokenText), ...data.faulty.map(faultyText)].join('\n\n')}`,
    `# Your task now

Answer with one fenced yaml block again. Under invariants put only the corrected invariants, under
their old ids; under types, factories, machines, scenarios only entries that you correct or need anew; a
corrected define whole. Mend the cause, keep each rule as strong as it was. Leave out what this
language cannot say and put its sentence into uncovered.
`,
  ].join('\n\n')

/** Sent when nothing of the answer could be read. */
export const unreadablePrompt = (why: string): string =>
  `# Your answer so far\n\nYour answer could not be read: ${why}.\n\n# Your task now\n\nAnswer again, with exactly one fenced yaml block that holds the whole document.\n`

function shared({ draft }: RepairData): readonly string[] {
  const text = composeSpec({ subject: '', brief: '' }, { ...draft, invariants: [], open: [], uncovered: [] })
    .split('\n')
    .slice(4)
    .join('\n')
  return text.trim() === ''
    ? []
    : [`Its shared parts, which stay unless you correct them:\n\n${barred(text)}`]
}

const brokenText = ({ section, name, text, why }: BrokenPiece) =>
  `${section}: ${name} is no readable YAML: ${why}\n\n${barred(text)}`

function faultyText({ section, name, text, faults }: FaultyPart): string {
  const told = faults.map(({ diagnostic, line }) => {
    const words = wordsOf(diagnostic)
    return `- ${line === undefined ? '' : `at “${line}”: `}${words.text}${words.help === undefined ? '' : `; ${words.help}`}`
  })
  return `${section}: ${name}\n\n${barred(text)}\n\n${[...new Set(told)].join('\n')}`
}
