// A spec that has each key of each kind, with every name that code could see bound once: what scripts/seen-names.js asks.
import { invariantKinds } from '../dist/ir/spec.js'
import { kinds, kindsOf, machineKinds } from '../dist/phases/2-spec/language/kinds.js'

const truth = 'f(0) === 1'
const drawn = (...names) =>
  Object.fromEntries(names.map((name, at) => [name, at === 0 ? { type: 'integer' } : { expr: `f(${at})` }]))
const each = (names, value) => Object.fromEntries(names.split(' ').map((name) => [name, value]))

/** A value for each key of invariants that holds code. */
const codes = {
  given: drawn('given1', 'given2', 'given3'),
  assuming: truth,
  setup: 'const ofSetup = f(0)',
  when: 'const ofWhen = f(0); const ofLast = f(0)',
  tamper: ['f(0)'],
  then: truth,
  unchanged: ['f(0)'],
  throws: { type: 'F', has: { field: 'f(0)' } },
  allow: ['F'],
  until: truth,
  within: { expr: 'f(0)' },
  notBefore: { expr: 'f(0)' },
  tasks: { one: 'f(0)' },
  always: truth,
  ...each('of forward backward over from to by measure split combine', 'f'),
  ...each('result element before after actual expected state', 'f(0)'),
  type: 'string',
  change: { given1: 'f(0)' },
  edges: { open: ['closed'] },
  terminal: ['closed'],
  cover: { some: { when: truth, atLeast: '5%' } },
  examples: [{ given1: { expr: 'f(0)' } }],
}

const command = {
  given: drawn('command1', 'command2'),
  assuming: truth,
  run: 'f(0)',
  then: truth,
  unchanged: ['f(0)'],
  next: { field: 'f(0)' },
}
const machine = {
  given: drawn('machine1', 'machine2'),
  system: 'f(0)',
  model: 'f(0)',
  agrees: truth,
  commands: { ends: command, fails: { ...command, throws: codes.throws } },
}
const sequence = {
  machine1: { expr: 'f(0)' },
  commands: [{ ends: each('command1 command2', { expr: 'f(0)' }) }],
}

function invariantOf(kind) {
  const { needs, may = [], without = [] } = kinds[kind]
  const own = [...needs, ...may]
  const has = (key) => !without.includes(key) && (kindsOf(key) === undefined || own.includes(key))
  const entries = Object.entries(codes).filter(([key]) => has(key))
  const invariant = { id: kind, rule: kind, kind, clock: true, ...Object.fromEntries(entries) }
  return machineKinds.has(kind) ? { ...invariant, of: 'machine', examples: [sequence] } : invariant
}

/** Each kind; of `after` also with a command that fails; of what draws by itself also with a history. */
const variantsOf = (kind) => {
  const invariant = invariantOf(kind)
  if (kind === 'after')
    return [
      { ...invariant, command: 'ends' },
      { ...invariant, id: `${kind}-fails`, command: 'fails' },
    ]
  if (machineKinds.has(kind)) return [invariant]
  return [invariant, { ...invariant, id: `history-of-${kind}`, history: 'machine' }]
}

export const probingSpec = {
  version: 1,
  subject: './f.ts',
  types: { T: 'string' },
  define: 'const defined = () => f(0)',
  factories: {
    some: { params: { param1: 'number' }, bind: { param2: { expr: 'f(0)' } }, type: 'F', where: truth },
  },
  machines: { machine },
  invariants: invariantKinds.flatMap(variantsOf),
}
