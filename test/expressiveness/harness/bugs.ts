import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { specFile } from './generate.ts'

/** A way in which a subject may be wrong: one of its lines, written otherwise. */
export interface Bug {
  /** The line as it is when it is wrong. */
  readonly line: string
  /** The module with that line. */
  readonly text: string
}

/** The module that a spec is about. */
export function subjectOf(id: string): string {
  const file = specFile(id)
  const { subject } = parse(readFileSync(file, 'utf8')) as { subject: string | { from: string } }
  return path.resolve(path.dirname(file), typeof subject === 'string' ? subject : subject.from)
}

/**
 * The bugs of a subject that a spec has to tell of. In the subject, a comment `// wrong: …` says how the next line
 * would be wrong, and `// wrong(id, …): …`, where specs share the subject, which of them have to tell.
 */
export function bugsOf(id: string): readonly Bug[] {
  const lines = readFileSync(subjectOf(id), 'utf8').split('\n')
  return lines.flatMap((comment, index) => {
    const [, ids, line] = /^\s*\/\/ wrong(?:\(([^)]*)\))?: (.*)$/.exec(comment) ?? []
    if (line === undefined || !(ids?.split(', ') ?? [id]).includes(id)) return []
    const place = lines.findIndex((other, at) => at > index && !/^\s*\/\/ /.test(other))
    return [{ line, text: lines.with(place, line).join('\n') }]
  })
}
