import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { readTextIfExists } from '../host/files.ts'
import { githubDiagnostics } from '../report/diagnostics/github.ts'
import { jsonDiagnostics } from '../report/diagnostics/json.ts'
import { prettyDiagnostics, type Paint } from '../report/diagnostics/pretty.ts'
import { sarifDiagnostics } from '../report/diagnostics/sarif.ts'
import type { Sources } from '../report/diagnostics/entry.ts'
import { withoutCommands } from '../report/diagnostics/without-commands.ts'
import type { Io } from './io.ts'
import { painter, wantsColour } from './paint.ts'

export const formats = ['pretty', 'json', 'github', 'sarif'] as const
export type Format = (typeof formats)[number]

/** The one place that prints: results on stdout, progress and diagnostics on stderr. */
export interface Terminal {
  readonly paint: Paint
  readonly format: Format
  /** A result. Goes to stderr when the format makes a document of stdout. */
  readonly result: (text: string) => void
  /** Text for programs, as it is, on stdout. */
  readonly document: (text: string) => void
  /** What is going on; nothing with `--quiet`. */
  readonly progress: (text: string) => void
  /** Shows what was found. A document (`json`, `sarif`) is a result, and is printed even when nothing was found. */
  readonly diagnostics: (found: readonly Diagnostic[], options?: ShowOptions) => Promise<void>
}

export interface ShowOptions {
  /** A document of another kind is the result: diagnostics are shown to people, on stderr. */
  readonly aside?: boolean
}

export interface Look {
  readonly format: Format
  readonly quiet: boolean
  readonly noColour: boolean
}

/** Columns assumed when nobody looks at a terminal. */
const defaultColumns = 110

export function terminalOf(io: Io, { format, quiet, noColour }: Look): Terminal {
  const paint = painter(wantsColour(io, noColour))
  const isDocument = format === 'json' || format === 'sarif'
  const safe = format === 'github' ? withoutCommands : (text: string) => text
  const line = (text: string) => safe(text === '' || text.endsWith('\n') ? text : `${text}\n`)
  return {
    paint,
    format,
    result: (text) => (isDocument ? io.err(line(text)) : io.out(line(text))),
    document: io.out,
    progress: (text) => {
      if (!quiet && text !== '') io.err(line(text))
    },
    diagnostics: async (found, { aside = false } = {}) => {
      const sources = await sourcesOf(found)
      const look = aside ? 'pretty' : format
      const base = look === 'pretty' ? io.cwd : (io.env.GITHUB_WORKSPACE ?? io.cwd)
      const width = io.columns ?? defaultColumns
      const text = renderers[look](found, sources, { base, paint, width })
      if (isDocument && !aside) io.out(text)
      else io.err(text)
    },
  }
}

interface Rendering {
  readonly base: string
  readonly paint: Paint
  readonly width: number
}
type Renderer = (found: readonly Diagnostic[], sources: Sources, rendering: Rendering) => string

const renderers: Readonly<Record<Format, Renderer>> = {
  pretty: prettyDiagnostics,
  json: (found, sources, { base }) => jsonDiagnostics(found, sources, base),
  github: (found, sources, { base }) => githubDiagnostics(found, sources, base),
  sarif: (found, sources, { base }) => sarifDiagnostics(found, sources, base),
}

/** The texts that the ranges point into. */
async function sourcesOf(found: readonly Diagnostic[]): Promise<Sources> {
  const files = [...new Set(found.flatMap(({ range }) => range?.file ?? []))]
  const read = await Promise.all(files.map(async (file) => [file, await textOf(file)] as const))
  return new Map(read.flatMap(([file, text]) => (text === undefined ? [] : [[file, text] as const])))
}

/** A file that cannot be read is shown without a frame. */
const textOf = (file: string) => readTextIfExists(file).catch(() => undefined)
