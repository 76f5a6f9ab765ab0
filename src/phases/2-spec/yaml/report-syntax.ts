import type { Document, YAMLError } from 'yaml'
import type { Report } from '../report.ts'
import { repairedLine } from '../repair/repaired-line.ts'
import type { SourceText } from './yaml-node.ts'

/** One slip makes many errors; those far down seldom help. */
const mostFaults = 10

/** Reports the library's errors, the first of each line. True when there are any, so that the rest cannot be trusted. */
export function reportSyntax(document: Document.Parsed, source: SourceText, report: Report): boolean {
  // Tags are judged where a value is read: in code they are no tags.
  const errors = document.errors.filter((error) => error.code !== 'TAG_RESOLVE_FAILED')
  const lines = new Set<number>()
  for (const error of errors) {
    const line = source.text.lastIndexOf('\n', Math.max(0, error.pos[0] - 1))
    if (lines.has(line) || lines.size >= mostFaults) continue
    lines.add(line)
    reportError(error, source, report)
  }
  return errors.length > 0
}

function reportError(error: YAMLError, source: SourceText, report: Report): void {
  const start = Math.min(error.pos[0], source.text.length)
  const end = Math.min(Math.max(error.pos[1], start + 1), source.text.length)
  const range = { file: source.file, start, end }
  if (error.code === 'TAB_AS_INDENT') report('spec/tab-indent', range, {})
  else if (error.code === 'RESOURCE_EXHAUSTION') report('spec/too-deep', range, {})
  else
    report('spec/yaml-syntax', range, { message: error.message, repaired: repairedLine(source.text, start) })
}
