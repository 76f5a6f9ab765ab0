import { compiler } from '../compiler.ts'
import { filesBehind } from './files-behind.ts'
import { namesHandedOut } from './names-handed-out.ts'

/** A package of more files than these is not searched: nothing is said of it. */
const most = 80

/**
 * Tells of a name that the types of a package declare as a value whether its code has none: its first file says all that
 * it exports, or the word stands nowhere in what the package runs. Nothing of it is run to find out, so that what cannot be told counts as there.
 */
export function lacksValue(entry: string | undefined): (name: string) => boolean {
  const search = searchFrom(entry)
  const text = entry === undefined ? undefined : compiler().ts.sys.readFile(entry)
  const said = entry === undefined || text === undefined ? undefined : namesHandedOut(entry, text)
  const answers = new Map<string, boolean>()
  return (name) => {
    const answer =
      answers.get(name) ??
      (/^\w+$/.test(name) && (said ? !said.has(name) : search(wordOf(name)) === 'nowhere'))
    answers.set(name, answer)
    return answer
  }
}

const wordOf = (name: string) => new RegExp(`(?<![\\w$])${name}(?![\\w$])`)

/** Searches the files that a package runs, none of which is read before it is needed. */
function searchFrom(entry: string | undefined): (word: RegExp) => 'somewhere' | 'nowhere' | 'untold' {
  const { ts } = compiler()
  const texts = new Map<string, string>()
  const unread = entry === undefined ? [] : [entry]
  const unopened: string[] = []
  let isOpenEnded = entry === undefined
  const read = (file: string): string => {
    const text = texts.size < most ? ts.sys.readFile(file) : undefined
    if (text === undefined) isOpenEnded = true
    texts.set(file, text ?? '')
    unopened.push(file)
    return text ?? ''
  }
  const open = (file: string): void => {
    const behind = filesBehind(file, texts.get(file) ?? '')
    if (behind) unread.push(...behind)
    else isOpenEnded = true
  }
  return (word) => {
    if (!isOpenEnded && [...texts.values()].some((text) => word.test(text))) return 'somewhere'
    while (!isOpenEnded) {
      const file = unread.pop()
      const closed = file === undefined ? unopened.pop() : undefined
      if (file === undefined && closed === undefined) return 'nowhere'
      if (closed !== undefined) open(closed)
      if (file !== undefined && !texts.has(file) && word.test(read(file))) return 'somewhere'
    }
    return 'untold'
  }
}
