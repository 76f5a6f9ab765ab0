import fc from 'fast-check'

/** More is not shown: what leads back to itself may do so in more ways than anyone can wait for. */
const mostShown = { parts: 5000, depth: 500 }

/** The same value as it is shown: instances with their class (`Money {"cents":5}`), and what has no text by what it is. */
export function withClassNames(value: unknown): unknown {
  let parts = 0
  const shown = (read: () => unknown, above: readonly unknown[]): unknown => {
    try {
      const each = read()
      if (typeof each !== 'object' || each === null || fc.hasToStringMethod(each)) return each
      if (above.includes(each)) return asText('[cyclic]')
      if ((parts += 1) > mostShown.parts || above.length > mostShown.depth) return asText('…')
      return shownObject(each, (part) => shown(part, [...above, each]))
    } catch {
      return asText('what cannot be read')
    }
  }
  return shown(() => value, [])
}

/** Shows a part; what a getter throws is not the error that is told. */
type Inside = (read: () => unknown) => unknown

const asText = (text: string) => ({ [fc.toStringMethod]: () => text })

function shownObject(value: object, inside: Inside): unknown {
  const listed = (items: readonly unknown[]): readonly unknown[] => items.map((item) => inside(() => item))
  if (Array.isArray(value)) return listed(value)
  if (value instanceof Map)
    return new Map(Array.from(value, (entry) => listed(entry) as readonly [unknown, unknown]))
  if (value instanceof Set) return new Set(listed([...value]))
  if (value instanceof Error) return asText(`new ${value.name}(${fc.stringify(value.message)})`)
  const prototype = Object.getPrototypeOf(value) as object | null
  const name = prototype === null || prototype === Object.prototype ? '' : nameOf(value)
  if (name === undefined) return value
  if (/^an? /.test(name)) return asText(name)
  const fields = fieldsOf(value, inside)
  return name === '' ? Object.setPrototypeOf(fields, prototype) : asText(`${name} ${fc.stringify(fields)}`)
}

const tagOf = (value: object): string => Object.prototype.toString.call(value).slice('[object '.length, -1)

/** Under symbols, what has a name of its own keeps what is its own. */
function fieldsOf(value: object, inside: Inside): object {
  const isShown = (key: PropertyKey) => typeof key === 'string' || tagOf(value) === 'Object'
  const keys = Reflect.ownKeys(value).filter(
    (key) => isShown(key) && Object.prototype.propertyIsEnumerable.call(value, key),
  )
  const own = value as Readonly<Record<PropertyKey, unknown>>
  return Object.fromEntries(keys.map((key) => [key, inside(() => own[key])]))
}

/** The class of an instance, or what it is where that says more; undefined where fast-check has a text, or it does itself. */
function nameOf(value: object): string | undefined {
  if (value.toString !== Object.prototype.toString) return undefined
  const told = whatItIs.find(([tags]) => tags.test(tagOf(value)))
  if (told) return told[1]
  const { constructor } = Object.getPrototypeOf(value) as object
  return constructor.name === 'Object' ? '' : constructor.name
}

const whatItIs: readonly (readonly [RegExp, string | undefined])[] = [
  [/^Promise$/, 'a promise'],
  [/^Generator$/, 'a generator'],
  [/^AsyncGenerator$/, 'an async generator'],
  [/Iterator$/, 'an iterator'],
  [/Array$/, undefined],
]
