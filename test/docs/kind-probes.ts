import { kinds, machineKinds, type KindRules, type KindWord } from '../../src/phases/2-spec/language/kinds.ts'
import { invariantKinds } from '../../src/ir/spec.ts'

/** How many runs each probe has. */
export const runs = 20

type Keys = Readonly<Record<string, unknown>>
/** Code that counts its evaluations under a key of its owner, and gives the value. */
type Seen = (key: string, value?: string) => string

const numbers = (...names: readonly string[]): Keys =>
  Object.fromEntries(names.map((name) => [name, { type: 'integer', minimum: 1, maximum: 9 }]))
const sum = (seen: Seen, key = 'of') => `(a: number, b: number) => ${seen(key, 'a + b')}`
const times = (seen: Seen, key = 'of') => `(a: number, b: number) => ${seen(key, 'a * b')}`
const same = (seen: Seen, key = 'of') => `(a: number) => ${seen(key, 'a')}`
const list = (seen: Seen, key = 'result') => `[1, ${seen(key, '2')}]`

/** What is drawn last is what a law is about. */
const two = numbers('x', 'y')
const three = numbers('x', 'y', 'z')

/** The keys of its own that each kind has, in which each code counts its evaluations. */
const own: Readonly<Record<KindWord, (seen: Seen) => Keys>> = {
  postcondition: () => ({}),
  throws: (seen) => ({
    when: `const ofWhen = ${seen('when')}; fail(ofWhen)`,
    throws: { type: 'Failure', has: { n: seen('throws') } },
  }),
  total: (seen) => ({
    allow: [`${seen('allow')} === 1 ? Failure : Failure`],
    within: { expr: seen('within', '9') },
  }),
  'round-trip': (seen) => ({ forward: same(seen, 'forward'), backward: same(seen, 'backward') }),
  idempotent: (seen) => ({ of: same(seen) }),
  involution: (seen) => ({ of: `(a: number) => ${seen('of', '-a')}` }),
  commutative: (seen) => ({ given: two, of: sum(seen) }),
  associative: (seen) => ({ given: three, of: sum(seen) }),
  identity: (seen) => ({ of: sum(seen), element: seen('element', '0') }),
  annihilator: (seen) => ({ of: times(seen), element: seen('element', '0') }),
  distributive: (seen) => ({ given: three, of: times(seen), over: sum(seen, 'over') }),
  homomorphism: (seen) => ({ given: two, of: same(seen), from: sum(seen, 'from'), to: sum(seen, 'to') }),
  comparator: (seen) => ({ given: three, of: `(a: number, b: number) => ${seen('of', 'a - b')}` }),
  equivalence: (seen) => ({ given: three, of: `(a: number, b: number) => ${seen('of', 'a % 2')} === b % 2` }),
  monotonic: (seen) => ({ given: two, of: same(seen), by: same(seen, 'by') }),
  'invariant-under': (seen) => ({ result: seen('result'), change: { first: seen('change', 'first + 1') } }),
  metamorphic: () => ({}),
  conserves: (seen) => ({ measure: same(seen, 'measure'), before: seen('before'), after: seen('after') }),
  equivalent: (seen) => ({ actual: seen('actual'), expected: seen('expected') }),
  inductive: (seen) => ({
    given: {
      x: { type: 'number[]', items: { type: 'integer', minimum: 1, maximum: 9 }, minItems: 2, maxItems: 2 },
    },
    of: `(all: number[]) => ${seen('of', 'sum(all)')}`,
    split: `(all: number[]) => [all.slice(0, ${seen('split')}), all.slice(1)]`,
    combine: `(parts: number[]) => ${seen('combine', 'sum(parts)')}`,
  }),
  deterministic: (seen) => ({ result: seen('result') }),
  conforms: (seen) => ({ result: seen('result'), type: 'number' }),
  sorted: (seen) => ({ result: list(seen), by: same(seen, 'by') }),
  unique: (seen) => ({ result: list(seen), by: same(seen, 'by') }),
  subset: (seen) => ({ result: list(seen), of: list(seen, 'of'), by: same(seen, 'by') }),
  race: (seen) => ({ tasks: { one: `later(${seen('tasks')})` }, always: `${seen('always')} === 1` }),
  eventually: (seen) => ({
    until: `${seen('until')} === 1`,
    within: { expr: seen('within', '9') },
    notBefore: { expr: seen('notBefore', '0') },
  }),
  model: () => ({}),
  always: (seen) => ({ then: `${seen('then')} === 1` }),
  after: (seen) => ({ command: 'step', then: `${seen('then')} === 1` }),
  transitions: (seen) => ({ state: `String(${seen('state', '0')})`, edges: { 0: ['0'] } }),
}

const seenBy =
  (owner: string): Seen =>
  (key, value = '1') =>
    `seen('${owner}/${key}', ${value})`

/** The keys that every kind which asserts in one run has. */
const common = (seen: Seen): Keys => ({
  assuming: `${seen('assuming', 'computed')} === 1`,
  setup: `const ofSetup = ${seen('setup')}`,
  when: `const ofWhen = ${seen('when')}`,
  then: `${seen('then')} === 1`,
})

function invariantOf(kind: KindWord): Keys {
  const seen = seenBy(kind)
  const particular = own[kind](seen)
  const isOfMachine = machineKinds.has(kind)
  const rules: KindRules = kinds[kind]
  return {
    ...{ id: kind, rule: `It is ${kind}.`, kind, runs, clock: true },
    ...(isOfMachine ? { of: `machine-${kind}` } : common(seen)),
    ...(rules.may?.includes('tamper') ? { tamper: [seen('tamper')] } : {}),
    unchanged: [seen('unchanged')],
    cover: { some: { when: `${seen('cover')} === 1`, atLeast: '1%' } },
    ...particular,
    ...(isOfMachine
      ? {}
      : {
          given: {
            ...numbers('first'),
            computed: { expr: seen('given') },
            ...((particular.given as Keys | undefined) ?? numbers('x')),
          },
        }),
  }
}

/** A machine of one command, of which each code counts its evaluations under the kind of its only rule. */
function machineOf(kind: KindWord): Keys {
  const seen = seenBy(`machine-${kind}`)
  const ofStep = seenBy(`step-${kind}`)
  return {
    given: { start: { type: 'integer', minimum: 1, maximum: 9 }, twice: { expr: seen('given') } },
    system: `({ n: ${seen('system')} })`,
    model: `({ n: ${seen('model')} })`,
    agrees: `${seen('agrees')} === 1`,
    commands: {
      step: {
        given: { by: { elementOf: `[model.n, ${ofStep('given')}]` } },
        assuming: `${ofStep('assuming')} === 1`,
        run: ofStep('run'),
        then: `${ofStep('then')} === 1`,
        unchanged: [ofStep('unchanged')],
        next: { n: ofStep('next') },
      },
    },
  }
}

export const kindProbes = {
  version: 1,
  subject: './subject.ts',
  machines: Object.fromEntries([...machineKinds].map((kind) => [`machine-${kind}`, machineOf(kind)])),
  invariants: invariantKinds.map(invariantOf),
}
