import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { commands } from './commands.ts'
import type { Command } from './command.ts'
import { exitCodeOf } from './exit-code.ts'
import type { Io } from './io.ts'
import { packageVersion } from './package-version.ts'
import { parseArguments, type Arguments } from './parse.ts'
import { formats, terminalOf, type Format } from './terminal.ts'

/** Exit code of a program that Ctrl-C ended, by convention. */
const interrupted = 130

/** Runs one command line and gives its exit code. Never throws. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io)
  } catch (error) {
    if (io.signal.aborted) {
      io.err('interrupted: nothing was left half-written\n')
      return interrupted
    }
    io.err(bugReport(error, io))
    return 2
  }
}

async function dispatch(argv: readonly string[], io: Io): Promise<number> {
  const version = await packageVersion()
  const parsed = await parseArguments(argv, { commands, version, columns: io.columns ?? 100 })
  switch (parsed.kind) {
    case 'text':
      io.out(`${parsed.text}\n`)
      return 0
    case 'help-wanted':
      io.err(`${parsed.text}\n`)
      return 2
    case 'fault':
      return showFault(parsed.fault, argv, io)
    case 'run':
      return execute(parsed.command, parsed.args, parsed.words, io)
  }
}

async function execute(command: Command, args: Arguments, words: readonly string[], io: Io): Promise<number> {
  const terminal = terminalOf(io, {
    format: formatOf(args.format),
    quiet: args.quiet === true,
    noColour: args['no-color'] === true,
  })
  // The parser has held `args` to the command's table of options.
  const code = await command.run({ args: args as Parameters<Command['run']>[0]['args'], words, io, terminal })
  io.signal.throwIfAborted()
  return code
}

/** A command line that cannot be parsed is shown in the look that it seems to ask for. */
async function showFault(fault: Diagnostic, argv: readonly string[], io: Io): Promise<number> {
  const asked = argv.findIndex((word) => word.startsWith('--format'))
  const format = formatOf(argv[asked]?.split('=')[1] ?? argv[asked + 1])
  await terminalOf(io, { format, quiet: false, noColour: argv.includes('--no-color') }).diagnostics([fault])
  return exitCodeOf({ diagnostics: [fault] })
}

const formatOf = (word: unknown): Format => formats.find((format) => format === word) ?? 'pretty'

function bugReport(error: unknown, io: Io): string {
  const detail = error instanceof Error ? error : new Error(String(error))
  if (io.env.GEN_PROPS_DEBUG) return `${detail.stack ?? detail.message}\n`
  const line = detail.message.split('\n')[0] ?? ''
  return `gen-props failed, and this is a fault of gen-props: ${line}\nPlease report it with the output of the same command under GEN_PROPS_DEBUG=1.\n`
}
