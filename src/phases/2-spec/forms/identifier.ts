import { reservedWords } from '../../../ir/reserved-words.ts'
import type { Located } from '../../../ir/source.ts'
import type { Form, Place } from './form.ts'
import { text } from './text.ts'

const pattern = /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u

/** Names that every object has, and that code in a spec may not say. */
const inherited = /^(?:constructor|prototype|__.*__)$/

/** True for what generated code can use as the name of a constant. */
export const isIdentifier = (name: string): boolean => isPartOfName(name) && !reservedWords.has(name)

const isPartOfName = (name: string): boolean => pattern.test(name) && !inherited.test(name)

interface Use {
  readonly what: string
  /** What stands in generated code only begins or ends with the name. */
  readonly mayBeReserved?: boolean
}

/** Reports a name that TypeScript cannot have. */
export function checkIdentifier(name: Located, { what, mayBeReserved }: Use, place: Place): boolean {
  const fine = mayBeReserved ? isPartOfName(name.text) : isIdentifier(name.text)
  if (!fine) place.reading.report('spec/bad-name', name.range, { name: name.text, what })
  return fine
}

/** A name of TypeScript. */
export const identifier: Form<Located> = {
  expected: 'a name',
  schema: () => ({ type: 'string', pattern: '^[A-Za-z_$][\\w$]*$' }),
  read: (node, place) => {
    const name = text.read(node, place)
    return name && checkIdentifier(name, { what: 'a name' }, place) ? name : undefined
  },
}
