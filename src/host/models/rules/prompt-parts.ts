import type { ModelRequest } from '../model-client.ts'

/** What a prompt says, taken out of its tags again. */
export interface PromptParts {
  readonly signatures: string
  readonly sentences: readonly string[]
}

export const partsOf = (request: ModelRequest): PromptParts => ({
  signatures: dataOf(request.user, 'signatures').join('\n'),
  sentences: dataOf(request.user, 'obliging'),
})

/** The lines between two tags, without the mark that makes them data. A line of data cannot be a tag: it has a mark. */
function dataOf(text: string, tag: string): readonly string[] {
  const lines = text.split('\n')
  const start = lines.indexOf(`<${tag}>`)
  const end = lines.indexOf(`</${tag}>`)
  return start < 0 || end < start
    ? []
    : lines.slice(start + 1, end).map((line) => line.replace(/^(?:line )?\s*\d*\| ?/, ''))
}
