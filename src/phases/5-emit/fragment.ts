import { ownName } from './own-names.ts'

/** Finished TypeScript text together with the names it needs, so that imports travel with it. */
export interface Fragment {
  readonly text: string
  /** Names of the spec's code: imports, definitions, types, helpers. */
  readonly uses: ReadonlySet<string>
  /** Exports of the support file. */
  readonly support: ReadonlySet<string>
  /** Calls a function of the factories file. */
  readonly factories: boolean
}

type Part = Fragment | string | number | readonly Fragment[]

const nothing: ReadonlySet<string> = new Set()

/** Text that needs nothing. */
export const plain = (text: string): Fragment => ({ text, uses: nothing, support: nothing, factories: false })

/** Text of the spec with the names it uses. */
export const written = ({
  text,
  uses,
}: {
  readonly text: string
  readonly uses: readonly string[]
}): Fragment => ({
  ...plain(text),
  uses: new Set(uses),
})

/** A name of the support file, as it is called where it is printed. */
export const support = (name: string): Fragment => ({ ...plain(ownName(name)), support: new Set([name]) })

/** Joins fragments into one: lists with commas, plain strings as finished text. */
export function code(strings: TemplateStringsArray, ...parts: readonly Part[]): Fragment {
  const fragments = strings.flatMap((text, index) => {
    const part = parts[index]
    return part === undefined ? [plain(text)] : [plain(text), asFragment(part)]
  })
  return join(fragments, '')
}

const asFragment = (part: Part): Fragment => {
  if (typeof part === 'string' || typeof part === 'number') return plain(String(part))
  return 'text' in part ? part : join(part, ', ')
}

/** Joins what is not empty. */
export const joinPresent = (fragments: readonly Fragment[], separator: string): Fragment =>
  join(
    fragments.filter(({ text }) => text !== ''),
    separator,
  )

export const join = (fragments: readonly Fragment[], separator: string): Fragment => ({
  text: fragments.map(({ text }) => text).join(separator),
  uses: new Set(fragments.flatMap(({ uses }) => [...uses])),
  support: new Set(fragments.flatMap((fragment) => [...fragment.support])),
  factories: fragments.some(({ factories }) => factories),
})

/** A fragment inside of which names are bound: they are none of what it needs from outside. */
export const binding = (names: readonly string[], fragment: Fragment): Fragment => ({
  ...fragment,
  uses: new Set([...fragment.uses].filter((name) => !names.includes(name))),
})

export const lines = (fragments: readonly Fragment[]): Fragment => join(fragments, '\n')
