import yargs, { type Argv } from 'yargs'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { commonOptions, type Command, type OptionTable } from './command.ts'

export type Parsed =
  | {
      readonly kind: 'run'
      readonly command: Command
      readonly args: Arguments
      readonly words: readonly string[]
    }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'help-wanted'; readonly text: string }
  | { readonly kind: 'fault'; readonly fault: Diagnostic }

export type Arguments = Readonly<Record<string, unknown>>

export interface Grammar {
  readonly commands: readonly Command[]
  readonly version: string
  readonly columns: number
}

/** Reads a command line. Nothing is run and nothing is printed. */
export async function parseArguments(argv: readonly string[], grammar: Grammar): Promise<Parsed> {
  const chosen: { command?: Command; args?: Arguments } = {}
  const parser = parserOf(grammar, (command, args) => Object.assign(chosen, { command, args }))
  const { fault, text } = await parsed(parser, argv)
  if (fault !== undefined) return { kind: 'fault', fault: faultOf(fault, argv, grammar.commands) }
  if (text !== '') return { kind: 'text', text }
  if (!chosen.command || !chosen.args) return { kind: 'help-wanted', text: await parser.getHelp() }
  const { args, command } = chosen
  const words = wordNames(command).flatMap((name) => [args[name] ?? []].flat().map(String))
  return { kind: 'run', command, args: lastOfEach(args, command), words }
}

/**
 * Of an option that is given twice, the last one counts. The parser's own setting for this keeps the last
 * of several specs, too.
 */
function lastOfEach(args: Arguments, { options }: Command): Arguments {
  const table: OptionTable = { ...commonOptions, ...options }
  const single = Object.keys(table).filter((name) => table[name]?.array !== true)
  const last = single.flatMap((name) => {
    const value = args[name]
    return Array.isArray(value) ? [[name, value.at(-1)] as const] : []
  })
  return { ...args, ...Object.fromEntries(last) }
}

type Choose = (command: Command, args: Arguments) => void

function parserOf({ commands, version, columns }: Grammar, choose: Choose): Argv {
  const parser = yargs()
    .scriptName('gen-props')
    .usage('$0 <command>\n\nBusiness invariants in YAML become property tests that have to earn trust.')
    .locale('en')
    .parserConfiguration({
      'boolean-negation': false,
      'camel-case-expansion': false,
      'parse-positional-numbers': false,
    })
    .exitProcess(false)
    .showHelpOnFail(false)
    .strict()
    .options(commonOptions)
    .help()
    .version(version)
    .wrap(Math.min(columns, 100))
    .epilogue(exitCodes)
  for (const command of commands) {
    parser.command(
      `${command.name} ${command.words}`.trim(),
      command.summary,
      (inner) => withWords(withExamples(inner, command), command).options(command.options),
      (args) => choose(command, args),
    )
  }
  return parser
}

const exitCodes = 'Exit codes: 0 clean, 1 findings, 2 could not run.'

const withExamples = (parser: Argv, { name, examples = [] }: Command): Argv =>
  parser
    .epilogue(exitCodes)
    .example(examples.map(([words, does]) => [`gen-props ${name} ${words}`.trim(), does]))

const withWords = (parser: Argv, command: Command): Argv =>
  wordNames(command).reduce((described, name, index) => {
    const description = index === 0 ? command.describeWords : command.describeMoreWords
    return description ? described.positional(name, description) : described
  }, parser)

/** `invariant` and `spec` of `<invariant> [spec..]`. */
const wordNames = ({ words }: Command): readonly string[] => words.match(/\w+/g) ?? []

const parsed = (parser: Argv, argv: readonly string[]) =>
  new Promise<{ readonly fault: string | undefined; readonly text: string }>((resolve) => {
    void parser.parse([...argv], {}, (error: Error | undefined, _args: unknown, text: string) =>
      resolve({ fault: error?.message, text: error ? '' : text }),
    )
  })

function faultOf(message: string, argv: readonly string[], commands: readonly Command[]): Diagnostic {
  const command = commands.find(({ name }) => argv.includes(name))
  const unknown = /^Unknown (?:argument|command)s?: (.*)$/m.exec(message)?.[1]?.split(', ')[0]
  if (unknown === undefined) {
    return diagnostic('host/bad-usage', undefined, {
      reason: message.split('\n').join(' '),
      command: command?.name,
    })
  }
  const isOption = argv.some((word) => word.startsWith('-') && word.replace(/^-+/, '').startsWith(unknown))
  if (!isOption && !command) {
    const known = commands.map(({ name }) => name)
    return diagnostic('host/unknown-command', undefined, {
      name: unknown,
      meant: nearest(unknown, known),
      known,
    })
  }
  if (!isOption) {
    const reason = `"${command?.name}" takes no "${unknown}"`
    return diagnostic('host/bad-usage', undefined, { reason, command: command?.name })
  }
  const options = [...Object.keys(command?.options ?? {}), ...Object.keys(commonOptions), 'help', 'version']
  const meant = nearest(unknown, options)
  return diagnostic('host/unknown-option', undefined, {
    name: unknown.length === 1 ? `-${unknown}` : `--${unknown}`,
    command: command?.name,
    meant: meant && `--${meant}`,
  })
}
