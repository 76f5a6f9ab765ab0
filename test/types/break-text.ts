/** A way to break the text of a factory; undefined where it has nothing that could be broken so. */
export type Break = (body: string) => string | undefined

/** Where the arguments of the first call of a function stand, one by one. */
function argumentsOf(body: string, callee: string): readonly (readonly [start: number, end: number])[] {
  const open = body.indexOf(`${callee}(`)
  if (open < 0) return []
  const found: [number, number][] = []
  let start = open + callee.length + 1
  let depth = 0
  let quote = ''
  for (let at = start; at < body.length; at += 1) {
    const char = body.charAt(at)
    if (quote) {
      if (char === '\\') at += 1
      else if (char === quote) quote = ''
    } else if (`'"\``.includes(char)) quote = char
    else if ('([{'.includes(char)) depth += 1
    else if (depth > 0 && ')]}'.includes(char)) depth -= 1
    else if (depth === 0 && (char === ',' || char === ')')) {
      if (body.slice(start, at).trim() !== '') found.push([start, at])
      if (char === ')') return found
      start = at + 1
    }
  }
  return []
}

const withoutLast =
  (callee: string): Break =>
  (body) => {
    const found = argumentsOf(body, callee)
    const [start, end] = found.at(-1) ?? [0, 0]
    return found.length < 2 ? undefined : `${body.slice(0, start)}${body.slice(end).replace(/^,/, '')}`
  }

const replaced =
  (from: RegExp, to: string): Break =>
  (body) => {
    const broken = body.replace(from, to)
    return broken === body ? undefined : broken
  }

/** What an emitter could get wrong, each seen by the judge of the samples. */
export const breaks: Readonly<Record<string, Break>> = {
  'the last branch is dropped': (body) =>
    body.startsWith('return fc.oneof(') ? withoutLast('fc.oneof')(body) : undefined,
  'the last listed value is dropped': withoutLast('fc.constantFrom'),
  'the last place is dropped': withoutLast('fc.tuple'),
  'what is optional is never absent': replaced(/requiredKeys: \[[^\]]*\],?/, ''),
  'what is required may be absent': replaced(
    /^return fc\.record\((.*\w: .*\}),\s*\{ noNullPrototype/s,
    'return fc.record($1, { requiredKeys: [], noNullPrototype',
  ),
  'a literal is another': replaced(/fc\.constant\('/, "fc.constant('other "),
  'a number is a text': replaced(/: finiteNumber\(\)/, ': fc.string()'),
  'a text is a number': replaced(/: hostileString\(\)(?!\.)/, ': fc.nat()'),
  'a flag is never true': replaced(/fc\.boolean\(\)/, 'fc.constant(false)'),
  'a list is a set': replaced(
    /: fc\.array\((\w+\(\))\)(?!\.)/,
    ': fc.array($1).map((items) => new Set(items))',
  ),
}

/** Each broken function by its name. */
export type Broken = ReadonlyMap<string, Break>

/** For each break some functions that have what it needs, spread over those that are given, and no other break's. */
export function chosenFor(
  text: string,
  functions: readonly string[],
  each: number,
): ReadonlyMap<string, Broken> {
  const taken = new Set<string>()
  const chosen = Object.entries(breaks).map(([label, change]): [string, Broken] => {
    const able = functions.filter((name) => !taken.has(name) && changed(text, name, change) !== undefined)
    const step = Math.max(1, Math.floor(able.length / each))
    const names = able.filter((_, at) => at % step === 0).slice(0, each)
    for (const name of names) taken.add(name)
    return [label, new Map(names.map((name) => [name, change]))]
  })
  return new Map(chosen)
}

/** A factories file in which each function named is broken, and the others are as they were. */
export const brokenText = (text: string, broken: Broken): string =>
  [...broken].reduce((whole, [name, change]) => changed(whole, name, change) ?? whole, text)

/** The text with one function's own text changed; undefined where there is nothing to change. */
function changed(text: string, name: string, change: Break): string | undefined {
  const start = text.indexOf(`export function ${name}(`)
  if (start < 0) return undefined
  const [returned, end] = [text.indexOf('return ', start), text.indexOf('\n}\n', start)]
  const body = change(text.slice(returned, end))
  return body === undefined ? undefined : `${text.slice(0, returned)}${body}${text.slice(end)}`
}
