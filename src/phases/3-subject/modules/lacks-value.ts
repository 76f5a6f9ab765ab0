import path from 'node:path'
import { compiler } from '../compiler.ts'

/** A package of more files than these is not searched: nothing is said of it. */
const most = 80

/**
 * Tells of a name that the types of a package declare as a value whether its code has none: the word stands nowhere in
 * what the package runs. Nothing of it is run to find out, so that what cannot be told counts as there.
 */
export function lacksValue(entry: string | undefined): (name: string) => boolean {
  const { ts } = compiler()
  const texts = new Map<string, string>()
  const open = entry === undefined ? [] : [entry]
  const read = (file: string): string | undefined => {
    const text = texts.size < most ? ts.sys.readFile(file) : undefined
    if (text === undefined || isOpenEnded.test(text)) return undefined
    texts.set(file, text)
    open.push(...filesIn(text, file).filter((each) => !texts.has(each)))
    return text
  }
  return (name) => {
    const holds = (text: string) => new RegExp(`(?<![\\w$])${name}(?![\\w$])`).test(text)
    if (entry === undefined || !/^\w+$/.test(name) || [...texts.values()].some(holds)) return false
    for (let file = open.shift(); file !== undefined; file = open.shift()) {
      if (texts.has(file)) continue
      const text = read(file)
      if (text === undefined) open.unshift(file)
      if (text === undefined || holds(text)) return false
    }
    return true
  }
}

/** It exports all that another package does, or what it finds in a folder. */
const isOpenEnded =
  /export\s*\*\s*from\s*['"][^./]|(?:module\.exports\s*=|__exportStar\(|__reExport\()[^;\n]*require\(['"][^./]|readdirSync/

function filesIn(text: string, from: string): readonly string[] {
  const { ts } = compiler()
  const specifiers = text.matchAll(
    /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)['"](\.{1,2}\/[^'"]*|\.{1,2})['"]/g,
  )
  return [...specifiers].flatMap(([, specifier = '']) => {
    const wanted = path.resolve(path.dirname(from), specifier)
    const forms = ['', '.js', '.cjs', '.mjs', '/index.js', '/index.cjs', '/index.mjs']
    return forms.map((form) => wanted + form).find((file) => ts.sys.fileExists(file)) ?? []
  })
}
