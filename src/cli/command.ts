import type { InferredOptionTypes, Options, PositionalOptions } from 'yargs'
import type { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'
import type { Terminal } from './terminal.ts'

export type OptionTable = Readonly<Record<string, Options>>

/** Options that every command takes. */
export const commonOptions = {
  config: {
    type: 'string',
    describe: 'the configuration, when it is not the nearest one upward',
    requiresArg: true,
  },
  format: {
    choices: ['pretty', 'json', 'github', 'sarif'],
    default: 'pretty',
    describe: 'how diagnostics are shown',
    requiresArg: true,
  },
  quiet: { type: 'boolean', default: false, describe: 'no progress' },
  'no-color': { type: 'boolean', default: false, describe: 'no colours (also NO_COLOR=1)' },
} as const satisfies OptionTable

/** What a command's `run` is given. */
export interface Invocation<Table extends OptionTable> {
  readonly args: InferredOptionTypes<Table & typeof commonOptions>
  /** The arguments without a flag: specs, a brief. */
  readonly words: readonly string[]
  readonly io: Io
  readonly terminal: Terminal
}

/** A command as data; `main` makes the command line of them. */
export interface Command<Table extends OptionTable = OptionTable> {
  readonly name: string
  /** What stands after the name: `[spec..]`, `<brief>`. */
  readonly words: string
  readonly describeWords: PositionalOptions
  /** Of the words after the first. */
  readonly describeMoreWords?: PositionalOptions
  readonly summary: string
  /** What stands after the command's name, and what it then does. */
  readonly examples?: readonly (readonly [string, string])[]
  readonly options: Table
  /** Written as a method, so that commands with tables of their own make one list. */
  run(invocation: Invocation<Table>): Promise<ExitCode>
}

/** Infers the types of the options. */
export const command = <const Table extends OptionTable>(table: Command<Table>): Command<Table> => table
