import path from 'node:path'
import { reportForms } from '../../report/forms/report-forms.ts'
import { command } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'

export const report = command({
  name: 'report',
  words: '[evidence]',
  describeWords: {
    type: 'string',
    describe: 'a file of what verify, mutate or gate printed with --format json; without one, verify is run',
  },
  summary: 'the evidence as one HTML page, Markdown, JSON, JUnit or SARIF',
  examples: [
    ['evidence.json --out report.html', 'one page that needs nothing else'],
    ['evidence.json --as junit > junit.xml', 'for a CI server'],
    ['--as markdown', 'run verify, and print what it found'],
  ],
  options: {
    as: { choices: reportForms, default: 'html', requiresArg: true, describe: 'what the report looks like' },
    out: { type: 'string', requiresArg: true, describe: 'the file to write; without it, standard output' },
  },
  run: async ({ args, words: [file], io, terminal }) => {
    const { reports } = await import('../../report/forms/reports.ts')
    const { value, diagnostics } = await evidenceOf(file, {
      io,
      configFile: args.config,
      tell: terminal.progress,
    })
    await terminal.diagnostics(diagnostics, { aside: true })
    if (value === undefined) return exitCodeOf({ diagnostics })
    const text = reports[args.as](value)
    if (args.out === undefined) {
      terminal.document(text)
      return exitCodeOf({ diagnostics })
    }
    const { writeOrFault } = await import('../../pipeline/write-or-fault.ts')
    const faults = await writeOrFault(path.resolve(io.cwd, args.out), text, io.cwd)
    await terminal.diagnostics(faults, { aside: true })
    if (faults.length === 0) terminal.result(`wrote ${args.out}`)
    return exitCodeOf({ diagnostics: [...diagnostics, ...faults] })
  },
})

interface Asked {
  readonly io: { readonly cwd: string; readonly signal: AbortSignal }
  readonly configFile: string | undefined
  readonly tell: (text: string) => void
}

async function evidenceOf(file: string | undefined, { io, configFile, tell }: Asked) {
  if (file !== undefined) {
    const { evidenceIn } = await import('../../pipeline/report-evidence.ts')
    return evidenceIn(file, io.cwd)
  }
  const pipeline = await import('../../pipeline.ts')
  const { specs, diagnostics } = await pipeline.verify(
    { cwd: io.cwd, specs: [], configFile, settings: {}, signal: io.signal },
    tell,
  )
  const value = specs.length === 0 ? undefined : { specs, mutation: undefined, gate: undefined }
  return { value, diagnostics }
}
