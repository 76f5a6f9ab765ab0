import { partsOf } from './parts.js'
import { keys, shreds, tokens, values } from './words.js'

/** Each change takes a text, the random numbers and another spec, and gives the text changed at one place. */
const put = (text, { start, end }, what) => text.slice(0, start) + what + text.slice(end)
const cut = (text, { start, end }) => text.slice(start, end)
const anchor = (list, random) => (list.length === 0 ? undefined : random.pick(list))

/** The text of a part under the indentation of another place. */
const indented = (written, by) => written.replaceAll('\n', `\n${' '.repeat(by)}`)
const columnOf = (text, at) => at - (text.lastIndexOf('\n', at - 1) + 1)

const ofPair = (change) => (text, random, other) => {
  const pair = anchor(partsOf(text).pairs, random)
  return pair ? change({ text, pair, random, other }) : undefined
}
const ofValue = (change) => (text, random, other) => {
  const value = anchor(partsOf(text).values, random)
  return value ? change({ text, value, random, other }) : undefined
}
const ofCode = (change) => (text, random, other) => {
  const code = anchor(partsOf(text).codes, random)
  return code ? change({ text, code, random, other }) : undefined
}
const ofLines = (change) => (text, random) => {
  const lines = text.split('\n')
  return change(lines, random.below(lines.length), random).join('\n')
}

const misspelt = (name, random) => {
  const at = random.below(name.length + 1)
  const ways = [
    name.slice(0, at) + name.slice(at + 1),
    name.slice(0, at) + 'x' + name.slice(at),
    name.toUpperCase(),
    name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    `"${name}"`,
    `${name} `,
    `? ${name}\n`,
    `${name}s`,
    ['', '0', 'null', '[a]', '{ a: b }', '|', 'é', '"\\u0000"', '- x'][random.below(9)],
  ]
  return random.pick(ways)
}

const keyOf = (text, pair) => (pair.key ? text.slice(pair.key[0], pair.key[1]) : '')
const placed = (pair) => ({ start: pair.key[0], end: pair.key[1] })

/** Pieces of code: words, numbers, texts and signs. */
const pieces = (code) =>
  [...code.matchAll(/[\w$]+|"[^"]*"|'[^']*'|=>|[=!]==|&&|\|\||\?\.|\s+|./gsu)].map(([piece]) => piece)

/** Code again, in some style of writing. */
function scalarOf(code, column, random) {
  const block = indented(`\n${code}`, column + 2)
  const styles = [
    () => JSON.stringify(code),
    () => `'${code.replaceAll("'", "''")}'`,
    () => code,
    () => `|${block}`,
    () => `>${block}`,
    () => `|-${block}`,
    () => `>+${block}`,
    () => `|${random.below(10)}${block}`,
    () => `>${random.below(10)}-${block}`,
    () =>
      JSON.stringify(code).replaceAll(/[a-z]/g, (letter) =>
        random.chance(0.2) ? `\\x${letter.codePointAt(0)?.toString(16)}` : letter,
      ),
    () => JSON.stringify(code).replace(' ', `\\\n${' '.repeat(column)}`),
  ]
  return random.pick(styles)()
}

const codeWith = (edit) =>
  ofCode(({ text, code, random, other }) => {
    const made = edit(pieces(code.text), random, other).join('')
    return put(text, code, scalarOf(made, columnOf(text, code.start), random))
  })
const at = (list, random) => random.below(list.length)

export const changes = {
  'a key renamed': ofPair(({ text, pair, random }) => put(text, placed(pair), random.pick(keys))),
  'a key misspelt': ofPair(({ text, pair, random }) =>
    put(text, placed(pair), misspelt(keyOf(text, pair), random)),
  ),
  'a pair left out': ofPair(({ text, pair }) => put(text, pair, '')),
  'a pair twice': ofPair(({ text, pair }) => {
    const written = cut(text, pair)
    const lead = ' '.repeat(columnOf(text, pair.start))
    return put(text, { start: pair.end, end: pair.end }, `\n${lead}${written}`)
  }),
  'a pair moved': ofPair(({ text, pair, random }) => {
    const to = anchor(partsOf(text).pairs, random)
    const written = cut(text, pair)
    const column = columnOf(text, to.start)
    const moved = indented(
      written,
      column - columnOf(text, pair.start) > 0 ? column - columnOf(text, pair.start) : 0,
    )
    return put(text, { start: to.start, end: to.start }, `${moved}\n${' '.repeat(column)}`)
  }),
  'a pair in braces moved': ofPair(({ text, pair, random }) => {
    const map = anchor(
      partsOf(text).maps.filter(({ flow }) => flow),
      random,
    )
    return map && put(text, { start: map.start + 1, end: map.start + 1 }, ` ${cut(text, pair)}, `)
  }),
  'a pair of another spec': ofPair(({ text, pair, random, other }) => {
    const from = anchor(partsOf(other).pairs, random)
    return from && put(text, pair, indented(cut(other, from), columnOf(text, pair.start)))
  }),
  'two values swapped': ofValue(({ text, value, random }) => {
    const { start, end } = anchor(partsOf(text).values, random)
    const [first, second] = value.start < start ? [value, { start, end }] : [{ start, end }, value]
    if (first.end > second.start) return undefined
    const [a, b] = [cut(text, first), cut(text, second)]
    return put(put(text, second, a), first, b)
  }),
  'a value of another place': ofValue(({ text, value, random }) =>
    put(text, value, cut(text, anchor(partsOf(text).values, random))),
  ),
  'a value of another spec': ofValue(({ text, value, random, other }) => {
    const from = anchor(partsOf(other).values, random)
    return from && put(text, value, indented(cut(other, from), columnOf(text, value.start)))
  }),
  'a value of another sort': ofValue(({ text, value, random }) => put(text, value, random.pick(values))),
  'a value in a list': ofValue(({ text, value }) => put(text, value, `[${cut(text, value)}]`)),
  'a value in a map': ofValue(({ text, value, random }) =>
    put(text, value, `{ ${random.pick(keys)}: ${cut(text, value)} }`),
  ),
  'a value in quotes': ofValue(({ text, value }) => put(text, value, JSON.stringify(cut(text, value)))),
  'a value with a tag': ofValue(({ text, value, random }) =>
    put(
      text,
      value,
      `${random.pick(['!!str', '!x', '!', '!!map', '!!seq', '!!int', '!<tag:x>', '!!null'])} ${cut(text, value)}`,
    ),
  ),
  'an anchor and its alias': ofValue(({ text, value, random }) => {
    const to = anchor(partsOf(text).values, random)
    const [first, second] = value.start < to.start ? [value, to] : [to, value]
    const named = `&a ${cut(text, first)}`
    return first.end > second.start ? put(text, first, named) : put(put(text, second, '*a'), first, named)
  }),
  'an alias before its anchor': ofValue(({ text, value, random }) => {
    const to = anchor(partsOf(text).values, random)
    return to.start <= value.end ? undefined : put(put(text, to, `&b ${cut(text, to)}`), value, '*b')
  }),
  'a merge key': ofPair(({ text, pair, random }) => {
    const what = random.pick(['*a', '{ kind: throws }', '[*a, *b]', 'x', '{ <<: { then: x } }'])
    return put(
      text,
      { start: pair.start, end: pair.start },
      `<<: ${what}\n${' '.repeat(columnOf(text, pair.start))}`,
    )
  }),
  'an item left out': (text, random) => {
    const item = anchor(partsOf(text).items, random)
    return item && put(text, item, '')
  },
  'an item twice': (text, random) => {
    const list = anchor(
      partsOf(text).lists.filter(({ flow }) => flow),
      random,
    )
    return (
      list &&
      put(text, { start: list.end - 1, end: list.end - 1 }, `, ${text.slice(list.start + 1, list.end - 1)}`)
    )
  },
  'a token left out': codeWith((code, random) => code.toSpliced(at(code, random), 1)),
  'some tokens left out': codeWith((code, random) => code.toSpliced(at(code, random), 1 + random.below(8))),
  'a token put in': codeWith((code, random) => code.toSpliced(at(code, random), 0, random.pick(tokens))),
  'a token for another': codeWith((code, random) => code.with(at(code, random), random.pick(tokens))),
  'two tokens swapped': codeWith((code, random) => {
    const [a, b] = [at(code, random), at(code, random)]
    return code.with(a, code[b]).with(b, code[a])
  }),
  'a token twice': codeWith((code, random) => {
    const from = at(code, random)
    return code.toSpliced(from, 0, code[from])
  }),
  'code of another place': ofCode(({ text, code, random }) => {
    const from = anchor(partsOf(text).codes, random)
    return put(text, code, scalarOf(from.text, columnOf(text, code.start), random))
  }),
  'code of another spec': ofCode(({ text, code, random, other }) => {
    const from = anchor(partsOf(other).codes, random)
    return from && put(text, code, scalarOf(from.text, columnOf(text, code.start), random))
  }),
  'code in another style': codeWith((code) => code),
  'a line left out': ofLines((lines, index) => lines.toSpliced(index, 1)),
  'a line twice': ofLines((lines, index) => lines.toSpliced(index, 0, lines[index])),
  'two lines swapped': ofLines((lines, index, random) => {
    const to = random.below(lines.length)
    return lines.with(index, lines[to]).with(to, lines[index])
  }),
  'lines indented': ofLines((lines, index, random) => {
    const [count, by] = [1 + random.below(6), random.pick([' ', '  ', '    ', '\t', '\u00A0'])]
    return lines.map((line, each) => (each >= index && each < index + count ? by + line : line))
  }),
  'lines outdented': ofLines((lines, index, random) => {
    const [count, by] = [1 + random.below(6), 1 + random.below(4)]
    return lines.map((line, each) =>
      each >= index && each < index + count ? line.replace(new RegExp(`^ {1,${by}}`), '') : line,
    )
  }),
  'cut off': (text, random) => text.slice(0, random.below(text.length)),
  'other line ends': (text, random) =>
    text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', '\u0085', '\u2028'])),
  'a mark of order': (text, random) =>
    random.pick(['\uFEFF', '\uFFFE', '---\n', '%YAML 1.1\n---\n', '# x\n', '\0', '\t']) + text,
  'a shred put in': (text, random) => {
    const start = random.below(text.length + 1)
    return put(text, { start, end: start + (random.chance(0.5) ? 0 : random.below(20)) }, random.pick(shreds))
  },
  'a quote left out': (text, random) => {
    const quotes = [...text.matchAll(/["'{}[\]|>:#-]/g)].map(({ index }) => index)
    const start = anchor(quotes, random)
    return start === undefined ? undefined : put(text, { start, end: start + 1 }, '')
  },
}
