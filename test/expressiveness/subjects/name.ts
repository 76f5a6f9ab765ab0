export interface Name {
  insert(index: number, part: string): void
  append(part: string): void
  remove(index: number): void
  concat(other: Name): void
  parts(): string[]
}

/** Parts hold a delimiter or a backslash only behind a backslash. */
function checkPart(part: string, delimiter: string): void {
  const plain = part.replace(/\\./gs, '')
  // wrong: if (part.startsWith(delimiter)) throw new RangeError('the part is not masked')
  if (plain.includes(delimiter) || plain.includes('\\')) throw new RangeError('the part is not masked')
}

const checkIndex = (index: number, most: number): void => {
  // wrong: if (index > most) throw new RangeError('there is no such part')
  if (index < 0 || index > most) throw new RangeError('there is no such part')
}

/** The parts in a list. */
export function makeArrayName(parts: readonly string[], delimiter: string): Name {
  const list = [...parts]
  const name: Name = {
    insert: (index, part) => {
      checkIndex(index, list.length)
      checkPart(part, delimiter)
      list.splice(index, 0, part)
    },
    append: (part) => {
      // wrong: list.push(part)
      checkPart(part, delimiter)
      list.push(part)
    },
    remove: (index) => {
      // wrong: checkIndex(index, list.length)
      checkIndex(index, list.length - 1)
      list.splice(index, 1)
    },
    concat: (other) => void list.push(...other.parts()),
    parts: () => [...list],
  }
  return name
}

/** The parts in one text, each followed by the delimiter. */
export function makeStringName(parts: readonly string[], delimiter: string): Name {
  let text = parts.map((part) => part + delimiter).join('')
  const split = (): string[] => {
    const found: string[] = []
    let part = ''
    for (let at = 0; at < text.length; at += 1) {
      // wrong: if (text[at] === '\\') part += text[at]
      if (text[at] === '\\') part += `${text[at]}${text[++at]}`
      else if (text[at] === delimiter) part = (found.push(part), '')
      else part += text[at]
    }
    return found
  }
  const change = (edit: (name: Name) => void): void => {
    const name = makeArrayName(split(), delimiter)
    edit(name)
    text = name
      .parts()
      .map((part) => part + delimiter)
      .join('')
  }
  return {
    insert: (index, part) => change((name) => name.insert(index, part)),
    append: (part) => change((name) => name.append(part)),
    remove: (index) => change((name) => name.remove(index)),
    concat: (other) => change((name) => name.concat(other)),
    parts: split,
  }
}
