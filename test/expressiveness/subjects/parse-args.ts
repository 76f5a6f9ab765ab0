export interface FlagSpec {
  readonly name: string
  readonly kind: 'text' | 'number' | 'choice'
  readonly choices: readonly string[]
}

export class FlagError extends Error {
  readonly flag: string

  constructor(flag: string, problem: string) {
    super(`${flag} ${problem}`)
    this.flag = flag
  }
}

/** Reads `--name value` pairs. */
export function parseArgs(
  argv: readonly string[],
  flags: readonly FlagSpec[],
): Record<string, string | number> {
  const values: Record<string, string | number> = {}
  for (let at = 0; at < argv.length; at += 2) {
    const [flag = '', text] = argv.slice(at)
    // wrong: const known = flags.find(({ name }) => flag.startsWith('--') && name.startsWith(flag.slice(2, 3)))
    const known = flags.find(({ name }) => flag === `--${name}`)
    // wrong: if (!known && flag.startsWith('-') && !flag.startsWith('--')) return values
    // wrong: if (!known) throw new FlagError('--flag', 'is unknown')
    if (!known) throw new FlagError(flag, 'is unknown')
    // wrong: if (text === undefined) throw new FlagError(known.name.slice(1), 'lacks a value')
    if (text === undefined) throw new FlagError(flag, 'lacks a value')
    values[known.name] = valueOf(known, flag, text)
  }
  return values
}

function valueOf({ kind, choices }: FlagSpec, flag: string, text: string): string | number {
  // wrong: if (kind === 'number' && Number.isNaN(Number.parseInt(text, 10)) && text.length > 2) throw new FlagError(flag, 'is no number')
  if (kind === 'number' && Number.isNaN(Number(text))) throw new FlagError(flag, `is no number: ${text}`)
  if (kind === 'choice' && !choices.includes(text))
    // wrong: throw new FlagError(flag, `is none of ${choices.slice(1).join(', ')}`)
    throw new FlagError(flag, `is none of ${choices.join(', ')}`)
  return kind === 'number' ? Number(text) : text
}
