import { expect, it, onTestFinished } from 'vitest'
import { differential } from '../../../../src/phases/6-trust/vitest-worker/differences.ts'
import {
  setStandInBehaviour,
  standIn,
  type Places,
} from '../../../../src/phases/6-trust/vitest-worker/stand-in.ts'

/** A module with a class that keeps its state to itself, and a mutant of what `add` does. */
function purses(add: (cents: number, more: number) => number) {
  class Purse {
    static made = 0
    readonly #cents: number[]
    readonly id: number
    constructor(cents: number) {
      this.#cents = [cents]
      this.id = Purse.made += 1
    }
    set spent(less: number) {
      this.add(-less)
    }
    static of(cents: number) {
      return new Purse(cents)
    }
    add(more: number) {
      this.#cents.push(add(this.total, more) - this.total)
      return this
    }
    get total() {
      return this.#cents.reduce((sum, one) => sum + one, 0)
    }
    get coins() {
      return this.#cents
    }
    merge(other: Purse) {
      return this.add(other.total).total
    }
    async later() {
      await Promise.resolve()
      return this.#cents.length
    }
  }
  class Jar {
    cents = 1
    put(more: number) {
      this.cents = add(this.cents, more)
      return this.cents
    }
  }
  /** Keeps its state in a closure, and hands out what cannot be changed. */
  const openTill = (cents: number) => {
    const purse = Purse.of(cents)
    const put = (more: number) => void purse.add(more)
    return Object.freeze({
      put,
      get total() {
        return purse.total
      },
    })
  }
  const counter = (cents: number) => {
    const purse = Purse.of(cents)
    return (more: number) => purse.add(more).total
  }
  return {
    ...{ openTill, counter },
    ...{ Purse, Jar, purseOf: (cents: number) => Purse.of(cents), jar: new Jar() },
    deposit: (purse: Purse, more: number) => purse.add(more).total,
    unreadable: () => new Proxy({}, { ownKeys: () => raise('unreadable') }),
  }
}

const raise = (message: string): never => {
  throw new Error(message)
}

const instance = ['add', 'total', 'spent', 'coins', 'merge', 'later']
const functions = ['purseOf', 'deposit', 'unreadable', 'openTill', 'counter'] as const
/** By function, what can be called of what it makes. */
const made: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  openTill: { put: 'openTill().put', total: 'openTill().total' },
  counter: { '': 'counter()()' },
}
const places: Places = {
  'Jar#put': { export: 'Jar', on: 'instance', member: 'put' },
  ...Object.fromEntries(functions.map((name) => [name, { export: name, on: 'itself', member: '' }] as const)),
  ...Object.fromEntries(
    Object.entries(made).flatMap(([name, members]) =>
      Object.entries(members).map(
        ([member, label]) => [label, { export: name, on: 'made', member }] as const,
      ),
    ),
  ),
  'new Purse': { export: 'Purse', on: 'constructor', member: '' },
  'Purse.of': { export: 'Purse', on: 'own', member: 'of' },
  ...Object.fromEntries(
    instance.map((member) => [`Purse#${member}`, { export: 'Purse', on: 'instance', member }] as const),
  ),
}

type Purses = ReturnType<typeof purses>

const noNames = { itself: undefined, construct: undefined, own: {}, instance: {}, made: {} }

/** What is found while a test uses the module beside mutants that take `add` to be something else. */
async function found(
  test: (module: Purses) => unknown,
  mutant = (cents: number, more: number) => cents - more,
) {
  const original = purses((cents, more) => cents + more)
  const mutants = { it: { mutant: purses(mutant), probed: undefined } }
  const again = purses((cents, more) => cents + more)
  const { behaviour, records } = differential({ mutants, original, again, places })
  const module = {
    Purse: standIn(original.Purse, {
      itself: undefined,
      construct: 'new Purse',
      own: { of: 'Purse.of' },
      instance: Object.fromEntries(instance.map((member) => [member, `Purse#${member}`])),
      made: {},
    }),
    ...{ Jar: standIn(original.Jar, { ...noNames, instance: { put: 'Jar#put' } }), jar: original.jar },
    ...Object.fromEntries(
      functions.map((name) => [
        name,
        standIn(original[name], { ...noNames, itself: name, made: made[name] ?? {} }),
      ]),
    ),
  } as Purses
  onTestFinished(() => setStandInBehaviour(undefined))
  setStandInBehaviour(behaviour)
  await test(module)
  const [record] = await records()
  return record
}

it.each<[string, (module: Purses) => unknown, string]>([
  [
    'made by its constructor',
    ({ Purse }) => new Purse(1).add(2).total,
    'purse = new Purse(1); purse.add(2); purse.total',
  ],
  [
    'made by a static method',
    ({ Purse }) => Purse.of(1).add(2).total,
    'purse = Purse.of(1); purse.add(2); purse.total',
  ],
  [
    'made by a function',
    ({ purseOf }) => purseOf(1).merge(purseOf(3)),
    'purse = purseOf(1); purse2 = purseOf(3); purse.merge(purse2)',
  ],
  [
    'changed by a setter',
    ({ Purse }) => {
      const purse = new Purse(1)
      purse.spent = 2
      return [purse.total, purse.id]
    },
    'purse = new Purse(1); purse.spent = 2; purse.total',
  ],
  [
    'with its state in a closure',
    ({ openTill }) => {
      const till = openTill(1)
      till.put(2)
      const { put } = till
      put(3)
      return [till.total, Object.isFrozen(till)]
    },
    'till = openTill(1); till.put(2); till.put(3); till.total',
  ],
  [
    'that is a function',
    ({ counter }) => {
      const count = counter(1)
      return count(2) + count(3)
    },
    'made = counter(1); made(2)',
  ],
  [
    'asked in its own time',
    async ({ Purse }) => {
      const purse = new Purse(1).add(4)
      return [await purse.later(), purse.total]
    },
    'purse = new Purse(1); purse.add(4); purse.later(); purse.total',
  ],
  [
    'told the same thing again',
    ({ Purse }) => new Purse(1).add(5).add(5).add(5).total,
    'purse = new Purse(1); purse.add(5); purse.add(5); purse.add(5); purse.total',
  ],
  [
    'looked at again',
    ({ Purse }) => {
      const purse = new Purse(1)
      return [purse.total, purse.total, purse.add(2).total]
    },
    'purse = new Purse(1); purse.total; purse.add(2); purse.total',
  ],
  ['that nobody saw being made', ({ jar }) => jar.put(2), 'jar = {"cents":1}; jar.put(2)'],
  [
    'handed to a function',
    ({ Purse, deposit }) => deposit(new Purse(1), 2),
    'purse = new Purse(1); deposit(purse, 2)',
  ],
])('an instance %s goes together with copies of it', async (_, test, call) => {
  const { difference } = (await found(test)) ?? {}
  expect(difference?.call).toBe(call)
})

it('calls that show no difference are counted', async () => {
  const same = await found(
    ({ Purse }) => [1, 2, 3].map((cents) => new Purse(cents).add(1).total),
    (cents, more) => more + cents,
  )
  expect(same).toMatchObject({ difference: undefined, calls: 9 })
})

it('nothing is said of an instance whose state somebody else changed', async () => {
  const changed = await found(
    ({ Purse }) => {
      const purse = new Purse(1)
      purse.coins.push(7)
      return purse.total
    },
    (cents, more) => more + cents,
  )
  expect(changed).toMatchObject({ difference: undefined, calls: 2 })
})

it.each<[string, (module: Purses) => unknown, string]>([
  [
    'called',
    ({ jar }) => [jar.put(1), jar.put(1), jar.put(3)],
    'jar = {"cents":1}; jar.put(1); jar.put(1); jar.put(3)',
  ],
  [
    'handed on',
    ({ purseOf, deposit }) => {
      const purse = purseOf(1)
      return [deposit(purse, 1), deposit(purse, 1), deposit(purse, 3)]
    },
    'purse = purseOf(1); deposit(purse, 1); deposit(purse, 1); deposit(purse, 3)',
  ],
])('the original goes along with all that an instance goes through while it is %s', async (_, test, call) => {
  const late = await found(test, (cents, more) => (cents > 2 ? 0 : cents + more))
  expect(late?.difference?.call).toBe(call)
})

it.each<[string, (module: Purses) => unknown]>([
  ['made', ({ unreadable }) => unreadable()],
  [
    'given',
    ({ Purse, unreadable, deposit }) => deposit(Object.assign(new Purse(1), { unreadable: unreadable() }), 2),
  ],
])('nothing is said of a mutant where what is %s cannot be read', async (_, test) => {
  expect(await found(test)).toBeUndefined()
})

it('a mutant that never answers keeps nobody from telling of the others', async () => {
  const asked = (answers: boolean) => ({
    ask: (size: number) => new Promise((resolve) => (size === 0 && !answers) || resolve(size)),
  })
  const wrong = { ask: (size: number) => Promise.resolve(size + 1) }
  const { behaviour, records } = differential({
    mutants: {
      silent: { mutant: asked(false), probed: undefined },
      wrong: { mutant: wrong, probed: undefined },
    },
    original: asked(true),
    again: asked(true),
    places: { ask: { export: 'ask', on: 'itself', member: '' } },
  })
  onTestFinished(() => setStandInBehaviour(undefined))
  setStandInBehaviour(behaviour)
  const ask = standIn(asked(true).ask, { ...noNames, itself: 'ask' }) as (size: number) => unknown
  await Promise.all([0, 1, 2].map((size) => ask(size)))
  const told = await records(20)
  expect(told.map(({ id }) => id)).toEqual(['wrong'])
})
