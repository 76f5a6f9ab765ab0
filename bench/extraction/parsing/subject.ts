export type Problem = 'no-equals' | 'bad-name' | 'bad-quotes' | 'duplicate'

export class SettingsError extends Error {
  readonly line: number
  readonly problem: Problem
  constructor(line: number, problem: Problem) {
    super(`Line ${line}: ${problem}`)
    this.name = 'SettingsError'
    this.line = line
    this.problem = problem
  }
}

/** The settings of a file by their full names, in the order of the file. */
export function parseSettings(text: string): Map<string, string> {
  const settings = new Map<string, string>()
  let prefix = ''
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = trimmed(raw)
    if (line === '' || line.startsWith('#')) continue
    const section = sectionOf(line, index + 1)
    if (section !== undefined) {
      prefix = section === '' ? '' : `${section}.`
      continue
    }
    const { name, value } = settingOf(line, index + 1)
    if (settings.has(prefix + name)) throw new SettingsError(index + 1, 'duplicate')
    settings.set(prefix + name, value)
  }
  return settings
}

function sectionOf(line: string, number: number): string | undefined {
  if (!line.startsWith('[') || !line.endsWith(']')) return undefined
  const name = trimmed(line.slice(1, -1))
  if (name !== '' && !isName(name)) throw new SettingsError(number, 'bad-name')
  return name
}

function settingOf(line: string, number: number): { name: string; value: string } {
  const equals = line.indexOf('=')
  if (equals < 0) throw new SettingsError(number, 'no-equals')
  const name = trimmed(line.slice(0, equals))
  if (!isName(name)) throw new SettingsError(number, 'bad-name')
  const value = valueOf(trimmed(line.slice(equals + 1)))
  if (value === undefined) throw new SettingsError(number, 'bad-quotes')
  return { name, value }
}

/** What a written value stands for; undefined when its quotes are wrong. */
function valueOf(written: string): string | undefined {
  if (!written.startsWith('"')) return written
  if (!/^"(?:[^"\\]|\\["\\n])*"$/.test(written)) return undefined
  return written.slice(1, -1).replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped))
}

/** A text that `parseSettings` reads as the same map. */
export function printSettings(settings: ReadonlyMap<string, string>): string {
  let text = ''
  for (const [name, value] of settings) {
    if (!isName(name)) throw new RangeError(`Not a name that can be written: ${name}`)
    text += `${name} = ${printed(value)}\n`
  }
  return text
}

function printed(value: string): string {
  // A carriage return at the end would be taken for a part of the line's end.
  const needsQuotes = value !== trimmed(value) || /^"|\n|\r$/.test(value)
  if (!needsQuotes) return value
  const escaped = value.replace(/["\\]/g, (character) => `\\${character}`).replaceAll('\n', '\\n')
  return `"${escaped}"`
}

const isName = (text: string) => /^[a-z][a-z0-9-]*$/.test(text)

const trimmed = (text: string) => text.replace(/^[ \t]+|[ \t]+$/g, '')
