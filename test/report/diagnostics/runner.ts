/** What GitHub's runner makes of a printed line. */
export interface RunnerCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** The lines that the runner reads of a program: each of CR, LF and both ends one. */
export const runnerLines = (printed: string): readonly string[] => printed.split(/\r\n|\r|\n/)

/** Reads a line as the runner does; undefined for what it only prints. */
export function runnerCommand(line: string): RunnerCommand | undefined {
  const [, head, data] = /^\s*::(.*?)::(.*)$/su.exec(line) ?? []
  if (head === undefined || data === undefined) return undefined
  const space = head.indexOf(' ')
  const pairs =
    space < 0
      ? []
      : head
          .slice(space + 1)
          .trim()
          .split(',')
  const properties = pairs.map((pair) => {
    const equals = pair.indexOf('=')
    return [
      pair.slice(0, equals),
      unescaped(
        pair
          .slice(equals + 1)
          .replaceAll('%3A', ':')
          .replaceAll('%2C', ','),
      ),
    ]
  })
  return {
    name: space < 0 ? head : head.slice(0, space),
    properties: Object.fromEntries(properties) as Record<string, string>,
    data: unescaped(data),
  }
}

/** The older form of a command, which the runner finds wherever it stands in a line. */
export const holdsOldCommand = (line: string): boolean => line.includes('##[')

const unescaped = (text: string) =>
  text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%')
