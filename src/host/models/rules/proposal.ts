import type { FunctionSignature, Signatures } from './signatures.ts'

/** An invariant in the words of the spec language, before it is YAML: keys and their text. */
export interface ProposedInvariant {
  readonly id: string
  readonly rule: string
  /** The YAML lines below `quote`, without indentation. */
  readonly lines: readonly string[]
}

/** The function that a sentence speaks of: the one it names, or the only one that fits. */
export function speakingOf(
  sentence: string,
  { functions }: Signatures,
  fits: (f: FunctionSignature) => boolean,
): FunctionSignature | undefined {
  const fitting = functions.filter(fits)
  return (
    fitting.find(({ name }) => mentions(sentence, name)) ?? (functions.length === 1 ? fitting[0] : undefined)
  )
}

export const mentions = (sentence: string, name: string) =>
  new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(sentence)
export const isList = (type: string) => /^(?:readonly\s+)?[\w.]+\[\]$|^(?:Readonly)?Array<[^]*>$/.test(type)
export const emptyOf = (type: string) => (isList(type) ? '[]' : type === 'string' ? "''" : undefined)
export const kebab = (name: string) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z\d]+/g, '-')
    .toLowerCase()

export const givenLines = (parameters: FunctionSignature['parameters']) => [
  'given:',
  ...parameters
    .filter(({ optional }) => !optional)
    .map(({ name, type }) => `  ${name}: { type: ${JSON.stringify(type)} }`),
]

export const callLines = (f: FunctionSignature) => [
  'when: |',
  `  const result = ${f.name}(${f.parameters
    .filter(({ optional }) => !optional)
    .map(({ name }) => name)
    .join(', ')})`,
]
