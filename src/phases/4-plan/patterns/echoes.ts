/** A class, an escape, or the opening of a group, each as a whole. */
const parts = /\[(?:[^\]\\]|\\.)*\]|\\k<([^>]*)>|\\([1-9]\d?)|\\.|\((?:\?<(?![=!])([^>]*)>|(?!\?))/gs

/** A group whose text a pattern takes again, `\1` or `\k<name>`: its number or its name. */
const echoIn = ([, name, number]: RegExpMatchArray) => name ?? number

/** The names of the groups that take something, in their order; empty for one without. */
const groupsOf = (source: string): readonly string[] =>
  [...source.matchAll(parts)].flatMap(([whole, , , name]) => (whole.startsWith('(') ? [name ?? ''] : []))

/** Whether a pattern takes again what one of its groups took. */
export const hasEchoes = (source: string): boolean =>
  [...source.matchAll(parts)].some((part) => echoIn(part) !== undefined)

/** Whether each of them is of a group that is there: without one `\1` is a character. */
export const areEchoesKnown = (source: string): boolean => {
  const { length } = groupsOf(source)
  return [...source.matchAll(parts)].every(([, name, number]) => !name && Number(number ?? 0) <= length)
}

/** A pattern whose groups have numbers instead of names. */
export function numbered(source: string): string {
  const names = groupsOf(source)
  return source.replaceAll(parts, (part, name?: string, _number?: string, group?: string) => {
    if (name !== undefined && names.includes(name)) return `\\${names.indexOf(name) + 1}`
    return group === undefined ? part : '('
  })
}

/** How many groups take something. */
export const groupCount = (source: string): number => groupsOf(source).length

const [firstMark, marks] = [0xe000, /[\ue001-\ue063]/g]

/** A numbered pattern with a character of no script where a text stands again. */
export const markedEchoes = (source: string): string =>
  source.replaceAll(parts, (part, _name?: string, number?: string) =>
    number === undefined ? part : String.fromCharCode(firstMark + Number(number)),
  )

/** A text of a marked pattern with what stands again in the stead of its marks. */
export function withEchoes(text: string, marked: RegExp): string {
  const groups = marked.exec(text)
  return text.replaceAll(marks, (mark) => groups?.[mark.charCodeAt(0) - firstMark] ?? '')
}
