import type { ModelRequest } from '../../../host/models/model-client.ts'

/** The obliging sentences that a prompt shows, taken out of their tags again: private parts have been taken out. */
export function sentencesIn({ user }: ModelRequest): readonly string[] {
  const lines = user.split('\n')
  // A line of data cannot be a tag: it has a mark.
  const start = lines.indexOf('<obliging>')
  const end = lines.indexOf('</obliging>')
  return start < 0 || end < start
    ? []
    : lines.slice(start + 1, end).map((line) => line.replace(/^line \d+\| ?/, ''))
}
