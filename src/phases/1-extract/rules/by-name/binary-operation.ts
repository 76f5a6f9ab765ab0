import type { Shape, Surface, SurfaceFunction } from '../../../../ir/surface.ts'
import { drawFor } from '../drawing/draw-function.ts'
import type { Drawn } from '../drawing/drawing.ts'
import { givenLines } from '../lines.ts'
import type { FunctionRule, Proposal } from '../rule.ts'
import { isSameShape } from '../same-shape.ts'
import { kebab, quotedCode, wordsOf } from '../words.ts'

type Law = 'commutative' | 'associative'

interface Operation {
  readonly words: RegExp
  readonly kinds: readonly Shape['kind'][]
  readonly laws: readonly Law[]
  /** The neutral element, for a kind of value. */
  readonly neutral?: Partial<Record<Shape['kind'], string>>
  /** Only of whole numbers above 0. */
  readonly positive?: boolean
}

const arithmetic: Operation['kinds'] = ['number', 'bigint']

const operations: readonly Operation[] = [
  {
    words: /^(?:add|plus|sum)$/,
    kinds: arithmetic,
    laws: ['commutative', 'associative'],
    neutral: { number: '0', bigint: '0n' },
  },
  {
    words: /^(?:multiply|times|mul|product)$/,
    kinds: arithmetic,
    laws: ['commutative', 'associative'],
    neutral: { number: '1', bigint: '1n' },
  },
  {
    words: /^(?:max|min|maximum|minimum|larger|smaller|greater|lesser)$/,
    kinds: arithmetic,
    laws: ['commutative', 'associative'],
  },
  { words: /^(?:gcd|lcm)$/, kinds: arithmetic, laws: ['commutative', 'associative'], positive: true },
  { words: /^(?:average|mean|midpoint)$/, kinds: ['number'], laws: ['commutative'] },
  { words: /^(?:xor)$/, kinds: ['number', 'bigint', 'boolean'], laws: ['commutative', 'associative'] },
  { words: /^(?:and|or)$/, kinds: ['boolean'], laws: ['commutative', 'associative'] },
  { words: /^(?:union|intersection|intersect)$/, kinds: ['set'], laws: ['commutative', 'associative'] },
  {
    words: /^(?:concat|concatenate|append)$/,
    kinds: ['list', 'string'],
    laws: ['associative'],
    neutral: { list: '[]', string: "''" },
  },
]

export const binaryOperation: FunctionRule = {
  basis: 'name',
  recognises:
    'a function of two values of one type that gives another of it, with the name of an operation (`add`, `max`, `gcd`, `union`, `concat`)',
  writes: 'commutative, associative and identity, as far as name and type bear them',
  propose: (f, surface) => {
    const operation = operations.find(({ words }) => words.test(wordsOf(f.name)[0] ?? ''))
    const isOne = operation && isBinary(f) && operation.kinds.includes(f.result.kind)
    // `addDays` does something else with its second value.
    if (!isOne || wordsOf(f.name).some((word) => unlike.test(word))) return []
    return [
      ...operation.laws.flatMap((law) => lawOf(f, { law, positive: operation.positive === true, surface })),
      ...identityOf(f, operation.neutral?.[f.result.kind], surface),
    ]
  },
}

const unlike =
  /^(?:days?|months?|years?|hours?|minutes?|seconds?|weeks?|business|quarters?|percent|tax|discount|fee|margin|vat|interest)$/

export function isBinary({ parameters, result, async }: SurfaceFunction): boolean {
  const [a, b, ...more] = parameters
  const isOfTwo =
    a &&
    b &&
    !a.optional &&
    !b.optional &&
    !a.rest &&
    !b.rest &&
    more.every(({ optional, rest }) => optional || rest)
  return (
    isOfTwo !== undefined &&
    isOfTwo &&
    !async &&
    isSameShape(a.shape, b.shape) &&
    isSameShape(a.shape, result)
  )
}

interface Asked {
  readonly law: Law
  readonly positive: boolean
  readonly surface: Surface
}

const sentences: Readonly<Record<Law, (name: string) => string>> = {
  commutative: (name) => `The order of the two values of ${name} does not matter.`,
  associative: (name) => `How values are grouped for ${name} does not matter.`,
}
const places: Readonly<Record<Law, readonly string[]>> = {
  commutative: ['a', 'b'],
  associative: ['a', 'b', 'c'],
}
const idEnds: Readonly<Record<Law, string>> = { commutative: 'commutes', associative: 'may-be-grouped' }

/** The law, for names and for sentences that say so. */
export function lawOf(f: SurfaceFunction, { law, positive, surface }: Asked): readonly Proposal[] {
  const values = drawFor(f, surface)
  const [one] = values?.drawn ?? []
  if (!one || !values?.isTaken) return []
  const text = positive && one.text === 'wholeNumber' ? '{ factory: wholeNumber, minimum: 1 }' : one.text
  const drawn = places[law].map((name): Drawn => ({ ...one, text, name }))
  return [
    {
      id: `${kebab(f.call)}-${idEnds[law]}`,
      rule: sentences[law](f.call),
      drawn,
      lines: [`kind: ${law}`, ...givenLines(drawn), `of: ${operator(f)}`],
    },
  ]
}

const operator = (f: SurfaceFunction) =>
  f.call === f.name && f.parameters.length === 2 && !f.overloaded
    ? f.call
    : quotedCode(`(a, b) => ${f.call}(a, b)`)

function identityOf(f: SurfaceFunction, element: string | undefined, surface: Surface): readonly Proposal[] {
  const values = element === undefined ? undefined : drawFor(f, surface)
  const [one] = values?.drawn ?? []
  if (!one || !values?.isTaken || element === undefined) return []
  const drawn = [{ ...one, name: 'a' }]
  return [
    {
      id: `${kebab(f.call)}-has-a-neutral-value`,
      rule: `${f.call} with ${element} gives the other value.`,
      drawn,
      lines: [
        'kind: identity',
        ...givenLines(drawn),
        `of: ${operator(f)}`,
        `element: ${quotedCode(element)}`,
      ],
    },
  ]
}
