import type { Summary } from './text/summary.ts'

/** The evidence for other programs: what was found, and nothing that depends on the machine or the day. */
export function evidenceJson({ specs, mutation, gate }: Summary): string {
  return `${JSON.stringify({ version: 1, specs, mutation, gate }, undefined, 2)}\n`
}
