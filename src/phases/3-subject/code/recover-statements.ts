import type { SyntaxFault } from './syntax-fault.ts'

export interface RecoveredStatements {
  /** As long as the code, with blanks in place of lines that are no TypeScript. */
  readonly text: string
  readonly faults: readonly SyntaxFault[]
  /** The lines that were blanked. */
  readonly blanked: readonly string[]
}

/** More broken lines are not worth a look. */
const mostFaults = 12

/**
 * Blanks the line that a fault is about, and looks for the next fault, until there is none. A fault is often told on the
 * line after the one that has it, so that line is blanked without which most of the code can be read.
 */
export function recoverStatements(
  code: string,
  faultIn: (text: string) => SyntaxFault | undefined,
): RecoveredStatements | undefined {
  const faults: SyntaxFault[] = []
  const blanked: string[] = []
  let text = code
  for (let fault = faultIn(text); fault; fault = faultIn(text)) {
    const told = fault
    const tries = linesUpTo(text, told.start).map((line) => {
      const rest = withBlank(text, line)
      return { line, rest, next: faultIn(rest)?.start ?? Infinity }
    })
    const best = tries.reduce<(typeof tries)[number] | undefined>(
      (found, one) => (one.next > (found?.next ?? told.start) ? one : found),
      undefined,
    )
    if (!best || faults.length >= mostFaults) return undefined
    faults.push(placedAt(told, best.line))
    blanked.push(code.slice(best.line.start, best.line.end))
    text = best.rest
  }
  return { text, faults, blanked }
}

interface Line {
  readonly start: number
  readonly end: number
}

/** The line of an offset and a few before it, the nearest first, without those that are empty. */
function linesUpTo(text: string, offset: number): readonly Line[] {
  const lines: Line[] = []
  let end = text.indexOf('\n', offset)
  if (end < 0) end = text.length
  while (end > 0 && lines.length < 5) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    if (text.slice(start, end).trim() !== '') lines.push({ start, end })
    end = start - 1
  }
  return lines
}

const withBlank = (text: string, { start, end }: Line) =>
  text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)

/** At the end of the line that has the fault, when the compiler only noticed it further down. */
function placedAt(fault: SyntaxFault, { end }: Line): SyntaxFault {
  return fault.start <= end ? fault : { ...fault, start: Math.max(0, end - 1), length: 1 }
}
