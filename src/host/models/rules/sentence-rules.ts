import type { FunctionSignature, Signatures } from './signatures.ts'

/** An invariant in the words of the spec language, before it is YAML: keys and their text. */
export interface ProposedInvariant {
  readonly id: string
  readonly rule: string
  /** The YAML lines below `quote`, without indentation. */
  readonly lines: readonly string[]
}

type SentenceRule = (sentence: string, signatures: Signatures) => ProposedInvariant | undefined

/** Sentences in plain controlled English, each form with what it means. The first rule that understands a sentence has it. */
export const sentenceRules: readonly SentenceRule[] = [
  roundTrip,
  idempotent,
  commutative,
  orderIrrelevant,
  emptyRefused,
  neverNegative,
  inputKept,
]

const partners: readonly (readonly [RegExp, string])[] = [
  [/^format/, 'parse'],
  [/^print/, 'parse'],
  [/^stringify/, 'parse'],
  [/^encode/, 'decode'],
  [/^serialize/, 'deserialize'],
  [/^escape/, 'unescape'],
  [/^pack/, 'unpack'],
  [/^compress/, 'decompress'],
  [/^encrypt/, 'decrypt'],
]

function roundTrip(sentence: string, { functions }: Signatures): ProposedInvariant | undefined {
  if (!/\b(?:back|inverse|undo(?:es)?|round.?trip|reverse[sd]?)\b/i.test(sentence)) return undefined
  for (const forward of functions) {
    const [pattern, other] = partners.find(([start]) => start.test(forward.name)) ?? []
    const backward =
      pattern && functions.find(({ name }) => name === forward.name.replace(pattern, other ?? ''))
    const [parameter, ...more] = forward.parameters
    if (!backward || !parameter || more.length > 0) continue
    if (!mentions(sentence, forward.name) && !mentions(sentence, backward.name)) continue
    return {
      id: `${kebab(backward.name)}-undoes-${kebab(forward.name)}`,
      rule: `${backward.name} gives back what ${forward.name} was given.`,
      lines: [
        'kind: round-trip',
        ...givenLines([parameter]),
        `forward: ${forward.name}`,
        `backward: ${backward.name}`,
      ],
    }
  }
  return undefined
}

function idempotent(sentence: string, signatures: Signatures): ProposedInvariant | undefined {
  if (!/\btwice\b.*\b(?:once|same)\b|\b(?:once|same)\b.*\btwice\b|\bidempotent\b/i.test(sentence))
    return undefined
  const f = speakingOf(
    sentence,
    signatures,
    ({ parameters, result }) => parameters.length === 1 && parameters[0]?.type === result,
  )
  if (!f) return undefined
  return {
    id: `${kebab(f.name)}-settles-at-once`,
    rule: `${f.name} applied twice gives the same as once.`,
    lines: ['kind: idempotent', ...givenLines(f.parameters), `of: ${f.name}`],
  }
}

function commutative(sentence: string, signatures: Signatures): ProposedInvariant | undefined {
  if (!/\border of the (?:two|arguments|operands)\b.*\b(?:not|never|no)\b|\bcommutative\b/i.test(sentence))
    return undefined
  const f = speakingOf(
    sentence,
    signatures,
    ({ parameters: [a, b, ...more] }) => a !== undefined && a.type === b?.type && more.length === 0,
  )
  if (!f) return undefined
  return {
    id: `${kebab(f.name)}-commutes`,
    rule: `The order of the arguments of ${f.name} does not matter.`,
    lines: ['kind: commutative', ...givenLines(f.parameters), `of: ${f.name}`],
  }
}

function orderIrrelevant(sentence: string, signatures: Signatures): ProposedInvariant | undefined {
  if (
    !/\border\b.*\b(?:never|not|no)\b.*\b(?:matters?|influence|effect)\b|\b(?:regardless|independent) of (?:the|their) order\b/i.test(
      sentence,
    )
  )
    return undefined
  const f = speakingOf(
    sentence,
    signatures,
    ({ parameters: [list, ...more] }) =>
      list !== undefined && isList(list.type) && more.every(({ optional }) => optional),
  )
  const [list] = f?.parameters ?? []
  if (!f || !list) return undefined
  return {
    id: `${kebab(f.name)}-ignores-order`,
    rule: `${f.name} gives the same for the same elements in another order.`,
    lines: [
      'kind: metamorphic',
      ...givenLines([list]),
      `  shuffled: { shuffleOf: ${list.name} }`,
      'when: |',
      `  const result = ${f.name}(${list.name})`,
      `  const again = ${f.name}(shuffled)`,
      'then: |',
      '  equals(again, result)',
    ],
  }
}

function emptyRefused(sentence: string, signatures: Signatures): ProposedInvariant | undefined {
  if (!/\bempty\b.*\b(?:refused|rejected|error)\b|\b(?:refuses?|rejects?)\b.*\bempty\b/i.test(sentence))
    return undefined
  const error = signatures.errors.find((name) => mentions(sentence, name))
  const f = speakingOf(
    sentence,
    signatures,
    ({ parameters: [only, ...more] }) =>
      only !== undefined && emptyOf(only.type) !== undefined && more.every(({ optional }) => optional),
  )
  const empty = emptyOf(f?.parameters[0]?.type ?? '')
  if (!f || empty === undefined || error === undefined) return undefined
  return {
    id: `${kebab(f.name)}-refuses-nothing`,
    rule: `${f.name} refuses an empty input with ${error}.`,
    lines: ['kind: throws', 'when: |', `  ${f.name}(${empty})`, `throws: { type: ${error} }`],
  }
}

function neverNegative(sentence: string, signatures: Signatures): ProposedInvariant | undefined {
  if (!/\bnever negative\b|\bnever (?:below|less than) (?:zero|0)\b/i.test(sentence)) return undefined
  const f = speakingOf(sentence, signatures, ({ result }) => result === 'number')
  if (!f) return undefined
  return {
    id: `${kebab(f.name)}-is-never-negative`,
    rule: `The result of ${f.name} is never negative.`,
    lines: [...givenLines(f.parameters), ...callLines(f), 'then: |', '  result >= 0'],
  }
}

function inputKept(sentence: string, signatures: Signatures): ProposedInvariant | undefined {
  if (
    !/\b(?:inputs?|arguments?|lists?)\b.*\b(?:never|not)\b.*\b(?:modified|changed|mutated|touched)\b|\bnever (?:modifies|changes|mutates) its (?:input|argument)s?\b/i.test(
      sentence,
    )
  )
    return undefined
  const f = speakingOf(sentence, signatures, ({ parameters }) => parameters.some(({ type }) => isList(type)))
  if (!f) return undefined
  const lists = f.parameters.filter(({ type }) => isList(type)).map(({ name }) => name)
  return {
    id: `${kebab(f.name)}-keeps-its-input`,
    rule: `${f.name} does not modify what it is given.`,
    lines: [
      ...givenLines(f.parameters),
      'when: |',
      `  ${f.name}(${f.parameters.map(({ name }) => name).join(', ')})`,
      `unchanged: [${lists.join(', ')}]`,
    ],
  }
}

/** The function that a sentence speaks of: the one it names, or the only one that fits. */
function speakingOf(
  sentence: string,
  { functions }: Signatures,
  fits: (f: FunctionSignature) => boolean,
): FunctionSignature | undefined {
  const fitting = functions.filter(fits)
  return (
    fitting.find(({ name }) => mentions(sentence, name)) ?? (functions.length === 1 ? fitting[0] : undefined)
  )
}

const mentions = (sentence: string, name: string) =>
  new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`).test(sentence)
const isList = (type: string) => /^(?:readonly\s+)?[\w.]+\[\]$|^(?:Readonly)?Array<[^]*>$/.test(type)
const emptyOf = (type: string) => (isList(type) ? '[]' : type === 'string' ? "''" : undefined)
const kebab = (name: string) =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/[^A-Za-z\d]+/g, '-')
    .toLowerCase()

const givenLines = (parameters: FunctionSignature['parameters']) => [
  'given:',
  ...parameters
    .filter(({ optional }) => !optional)
    .map(({ name, type }) => `  ${name}: { type: ${JSON.stringify(type)} }`),
]

const callLines = (f: FunctionSignature) => [
  'when: |',
  `  const result = ${f.name}(${f.parameters
    .filter(({ optional }) => !optional)
    .map(({ name }) => name)
    .join(', ')})`,
]
