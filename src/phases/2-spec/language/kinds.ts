/** What a kind of design 3.4 asks of an invariant. */
export interface KindRules {
  /** What must hold, in one sentence. */
  readonly doc: string
  /** Keys that only kinds which name them have, and that this one needs. */
  readonly needs: readonly string[]
  /** Keys of its own that may be absent. */
  readonly may?: readonly string[]
  /** Keys of every kind that this one has not: what it draws and does is said by a machine. */
  readonly without?: readonly string[]
}

/** What a machine says, and its rules do not. */
const saidByMachine = ['history', 'given', 'assuming', 'minAssumed', 'setup', 'when'] as const

/** Of kinds that assert something of what calls handed out. */
const mayTamper = ['tamper'] as const

/** Every kind of the language. Those that this version generates are `invariantKinds` of the IR. */
export const kinds = {
  postcondition: { doc: 'A relation of outputs to inputs.', needs: ['then'], may: mayTamper },
  throws: {
    doc: 'The last statement of `when` fails in the declared way.',
    needs: ['when', 'throws'],
    may: mayTamper,
  },
  total: {
    doc: 'Every valid input returns, in time, or throws only what is allowed.',
    needs: ['when'],
    may: ['allow', 'within', ...mayTamper],
  },
  'round-trip': { doc: 'backward(forward(x)) equals x.', needs: ['given', 'forward', 'backward'] },
  idempotent: { doc: 'f(f(x)) equals f(x).', needs: ['given', 'of'] },
  involution: { doc: 'f(f(x)) equals x.', needs: ['given', 'of'] },
  commutative: { doc: 'The order of two arguments does not matter.', needs: ['given', 'of'] },
  associative: { doc: 'Grouping of three values does not matter.', needs: ['given', 'of'] },
  identity: { doc: 'f(x, e) and f(e, x) equal x.', needs: ['given', 'of', 'element'] },
  annihilator: { doc: 'f(x, e) and f(e, x) equal e.', needs: ['given', 'of', 'element'] },
  distributive: {
    doc: 'f(a, g(b, c)) equals g(f(a, b), f(a, c)).',
    needs: ['given', 'of', 'over'],
  },
  homomorphism: {
    doc: 'f(from(a, b)) equals to(f(a), f(b)).',
    needs: ['given', 'of', 'from', 'to'],
  },
  comparator: { doc: 'A total order, as `sort` needs it.', needs: ['given', 'of'] },
  equivalence: { doc: 'Reflexive, symmetric, transitive.', needs: ['given', 'of'] },
  monotonic: {
    doc: 'A larger input never gives a smaller output.',
    needs: ['given', 'of'],
    may: ['by', 'direction'],
  },
  'invariant-under': {
    doc: 'An irrelevant change of a given has no effect.',
    needs: ['given', 'result', 'change'],
  },
  metamorphic: {
    doc: 'A known change of input gives a known change of output.',
    needs: ['then'],
    may: mayTamper,
  },
  conserves: {
    doc: 'An aggregate is the same before and after.',
    needs: ['measure', 'before', 'after'],
    may: mayTamper,
  },
  equivalent: {
    doc: 'Two computations agree, in errors too.',
    needs: ['actual', 'expected'],
    may: ['errors', ...mayTamper],
  },
  inductive: {
    doc: 'f(x) equals combine(split(x).map(f)).',
    needs: ['given', 'of', 'split', 'combine'],
  },
  deterministic: { doc: 'The same input gives the same output.', needs: ['result'] },
  conforms: {
    doc: 'The value really has its declared type at run time.',
    needs: ['result', 'type'],
    may: mayTamper,
  },
  sorted: { doc: 'The result is sorted.', needs: ['result'], may: ['by', ...mayTamper] },
  unique: { doc: 'No two elements of the result are equal.', needs: ['result'], may: ['by', ...mayTamper] },
  subset: {
    doc: 'The result is part of another collection.',
    needs: ['result', 'of'],
    may: ['by', ...mayTamper],
  },
  model: {
    doc: 'A machine answers as its model does.',
    needs: ['of'],
    may: mayTamper,
    without: [...saidByMachine, 'then'],
  },
  always: {
    doc: 'Holds at the start and after every command of a machine.',
    needs: ['of', 'then'],
    may: mayTamper,
    without: saidByMachine,
  },
  after: {
    doc: 'Holds after one command of a machine.',
    needs: ['of', 'command', 'then'],
    may: mayTamper,
    without: saidByMachine,
  },
  transitions: {
    doc: 'Only declared transitions happen.',
    needs: ['of', 'state', 'edges'],
    may: ['terminal', ...mayTamper],
    without: [...saidByMachine, 'then'],
  },
  race: {
    doc: 'Every interleaving of asynchronous tasks is allowed.',
    needs: ['tasks'],
    may: ['always', ...mayTamper],
  },
  eventually: {
    doc: 'It happens within a time, on the fake clock.',
    needs: ['until'],
    may: ['within', 'notBefore', ...mayTamper],
  },
} as const satisfies Readonly<Record<string, KindRules>>

export type KindWord = keyof typeof kinds
export const kindWords = Object.keys(kinds) as readonly KindWord[]

/** Keys that every kind may have, whoever needs them. */
const common: ReadonlySet<string> = new Set(['given', 'when', 'then'])

/** The kinds that are about a machine: `of` is its name. */
export const machineKinds: ReadonlySet<KindWord> = new Set(['model', 'always', 'after', 'transitions'])

/** The kinds that a key belongs to; undefined for a key of every kind. */
export function kindsOf(key: string): readonly KindWord[] | undefined {
  if (common.has(key)) return undefined
  const owners = kindWords.filter((kind) => {
    const { needs, may = [] }: KindRules = kinds[kind]
    return needs.includes(key) || may.includes(key)
  })
  return owners.length > 0 ? owners : undefined
}
