import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { assertThat } from '../../../templates/support/assert-that.ts'
import { assertTrue } from '../../../templates/support/assert-true.ts'
import { breaking, breakingField, brokenRule, brokenValue } from '../../../templates/support/breaking.ts'
import { copy } from '../../../templates/support/copy.ts'
import { rejectedBy } from '../../../templates/support/rejected-by.ts'
import { completes } from '../../../templates/support/completes.ts'
import { elementOf } from '../../../templates/support/element-of.ts'
import { keptSequence } from '../../../templates/support/kept-sequence.ts'
import { machine } from '../../../templates/support/machine.ts'
import { settings } from '../../../templates/support/settings.ts'
import { shownCommands } from '../../../templates/support/shown-commands.ts'
import { thrownBy } from '../../../templates/support/thrown-by.ts'
import { countPremises } from '../../../templates/support/premises.ts'

const failureOf = (action: () => unknown): Error => {
  try {
    action()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing failed')
}

afterEach(() => vi.unstubAllEnvs())

it.each([[[]], [new Set()], [new Map()], [new Uint8Array()]])(
  'an empty list is no sequence of commands: %s',
  (list) => {
    expect(shownCommands(list)).toBeUndefined()
  },
)

describe('a passing property', () => {
  const warnedOf = (limit: number, runs: number, profile = 'ci') => {
    vi.stubEnv('GEN_PROPS_PROFILE', profile)
    vi.stubEnv('GEN_PROPS_RUNS', String(runs))
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const premises = countPremises({ 'if (cents > limit)': 0 })
    const property = fc.property(fc.nat(100), (cents) => {
      if (cents > limit) premises.met('if (cents > limit)')
    })
    fc.assert(property, settings({ given: ['cents'], premises }))
    const told = warn.mock.calls.map(([text]) => text as unknown)
    warn.mockRestore()
    return told
  }

  it('says of an `if` that was never true that nothing was tried under it. [rare]', () => {
    expect(warnedOf(1000, 100)).toEqual([
      'says of an `if` that was never true that nothing was tried under it. [rare]\nnever in 100 runs: if (cents > limit). What stands under it was not tried.',
    ])
  })

  it('says nothing where it was true, nor after few runs', () => {
    expect([...warnedOf(5, 100), ...warnedOf(1000, 20)]).toEqual([])
  })
})

describe('a failing property', () => {
  it('prints rule, quote, counterexample, both sides and the replay. [totals/of one]', () => {
    const error = failureOf(() =>
      fc.assert(
        fc.property(fc.nat(), fc.record({ size: fc.nat() }), (cents, { size }) => {
          assertThat(cents, '<', 10, { size })
        }),
        settings({ quote: 'Totals are small.', given: ['cents', ['size']] }),
      ),
    )
    expect(error.name).toBe('AssertionError')
    expect(error.message).toMatch(
      /^Rule {4}prints rule, quote, counterexample, both sides and the replay\.$/m,
    )
    expect(error.message).toMatch(/^Quote {3}“Totals are small\.”$/m)
    expect(error.message).toMatch(/^Given {3}cents = 10\n {8}size = 0$/m)
    expect(error.message).toMatch(/^Failed {2}10 < 10\n {8}size = 0$/m)
    expect(error.message).toMatch(
      /^Replay {2}GEN_PROPS_SEED=-?\d+ GEN_PROPS_PATH=[\d:]+ npx vitest run \S*failure\.test\.ts -t "\\\[totals\/of one\\\]"$/m,
    )
    const [frame] = error.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? []
    expect(frame).toContain('failure.test.ts')
    expect(error).not.toHaveProperty('expected')
  })

  it('tells which rule of a schema its input was drawn to break [told]', () => {
    const inputs = brokenValue(
      breakingField(fc.constant({ id: 1 }), 'id', breaking('minimum', fc.constant(0))),
    )
    const { message } = failureOf(() =>
      fc.assert(
        fc.property(inputs, () => assertTrue(false, 'false')),
        settings({ given: ['input'], breaks: { input: brokenRule } }),
      ),
    )
    expect(message).toMatch(/^Breaks {2}input: minimum at \/id$/m)
  })

  it('is replayed by its seed and path [replayed]', () => {
    const property = fc.property(fc.nat(), (cents) => assertThat(cents % 7, '!==', 6))
    const { message } = failureOf(() => fc.assert(property, settings({ given: ['cents'] })))
    const [, seed = '', path = ''] = /GEN_PROPS_SEED=(\S+) GEN_PROPS_PATH=(\S+)/.exec(message) ?? []
    vi.stubEnv('GEN_PROPS_SEED', seed)
    vi.stubEnv('GEN_PROPS_PATH', path)
    const again = failureOf(() => fc.assert(property, settings({ given: ['cents'] })))
    expect(again.message.split('\n').filter((line) => line.startsWith('Given'))).toEqual(
      message.split('\n').filter((line) => line.startsWith('Given')),
    )
  })

  it('of a machine is replayed to the same shortest sequence, in the names of its commands', () => {
    interface Run {
      readonly system: Set<number>
      readonly model: { readonly size: number }
    }
    const shelf = machine((): Run => ({ system: new Set(), model: { size: 0 } }))
    const add = shelf.command('add', {
      given: fc.record({ place: fc.nat(5) }),
      run: ({ system }, { place }) => system.add(place),
      next: ({ model }) => ({ size: model.size + 1 }),
    })
    const clear = shelf.command('clear', { run: ({ system }) => system.clear(), next: () => ({ size: 0 }) })
    const anyCommands = fc.commands([add.any, clear.any], { maxCommands: 20, size: 'max' })
    const property = fc.property(anyCommands, (commands) => {
      const start = shelf.watched({
        always: ({ system, model }) => assertThat(system.size, '===', model.size),
      })
      fc.modelRun(() => start({}), commands)
    })
    const run = () =>
      failureOf(() => fc.assert(property, settings({ given: ['commands'], commands: shownCommands }))).message
    const message = run()
    const [, seed = '', path = ''] = /GEN_PROPS_SEED=(\S+) GEN_PROPS_PATH=(\S+)/.exec(message) ?? []
    expect(message).toMatch(/^Given {3}commands = add\((\d)\) → add\(\1\)$/m)
    vi.stubEnv('GEN_PROPS_SEED', seed)
    vi.stubEnv('GEN_PROPS_PATH', path)
    expect(run()).toBe(message)
  })

  it('of a machine is kept as values, which are run first, whatever is drawn', () => {
    interface Run {
      readonly system: number[][]
      readonly model: { readonly live: readonly (readonly number[])[] }
    }
    const stack = (size: number, dropped: string[] = []) => {
      const found = machine(({ first }: { first: number[] }): Run => ({
        system: [first],
        model: { live: [] },
      }))
      const add = found.command('add', {
        given: fc.record({ part: fc.array(fc.nat(3), { maxLength: 2 }) }),
        run: ({ system }, { part }) => [system.push(part), part.push(9)],
        next: ({ model }, { part }) => ({ live: [...model.live, [...part]] }),
      })
      const drop = found.command('drop', {
        given: ({ model }) => fc.record({ part: elementOf(model.live) }),
        assuming: (_, { part }) => part.length > 1,
        run: ({ system }) => [dropped.push('drop'), system.pop()],
      })
      const clear = found.command('clear', { run: ({ system }) => void system.splice(0, 9) })
      const any = fc.commands([add.any, drop.any, clear.any], { maxCommands: 9, size: 'max' })
      const property = (
        commands: fc.Arbitrary<Iterable<never>> | typeof any = any,
        first = fc.array(fc.nat(1)),
      ) =>
        fc.property(commands, first, (drawn, start) => {
          const watched = found.watched({ always: ({ system }) => assertThat(system.length, '<', size) })
          fc.modelRun(() => watched({ first: start }), drawn)
        })
      return { found, add, drop, clear, property }
    }
    const rule = { given: ['commands', 'first'], commands: shownCommands }
    const { property } = stack(2)
    const { message } = failureOf(() => fc.assert(property(), settings({ ...rule, keep: keptSequence })))
    expect(message).toMatch(
      /^Keep {4}examples:\n {10}- \{ first: \[\], commands: \[\{ add: \{ part: \[\] \} \}\] \}$/m,
    )

    const executed: string[] = []
    const { found, add, drop, clear, property: of } = stack(3, executed)
    const steps = [
      drop.with({ part: [1, 2] }),
      add.with({ part: [] }),
      drop.with({ part: [] }),
      add.with({ part: [1] }),
      clear.with({}),
    ]
    const again = failureOf(() =>
      fc.assert(
        of(found.sequence(steps), fc.constant([])),
        settings({ ...rule, keep: keptSequence, example: true }),
      ),
    ).message
    expect(again).toContain('add([]) → add([1])')
    expect(again).not.toMatch(/GEN_PROPS_SEED|Keep/)
    expect(executed).toEqual([])
  })

  it.each([
    [
      'a list',
      fc.array(fc.constant(1), { minLength: 2, maxLength: 4 }),
      (list: number[]) => list.push(7),
      '[1,1]',
    ],
    ['a field', fc.record({ a: fc.nat(), b: fc.nat() }), (it: { c?: number }) => (it.c = 1), '{"a":0,"b":0}'],
    [
      'a date',
      fc.date({ min: new Date(0), noInvalidDate: true }),
      (date: Date) => date.setTime(5),
      'new Date("1970-01-01T00:00:00.000Z")',
    ],
    [
      'a map',
      fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1 }).map((pairs) => new Map(pairs)),
      (map: Map<number, number>) => map.clear(),
      'new Map([[0,0]])',
    ],
  ])(
    'shrinks and shows %s as it was drawn, not as the subject left it [mutated]',
    async (_, drawn, spoil, shown) => {
      const arbitrary = drawn as fc.Arbitrary<never>
      const broken = (value: never) => {
        spoil(value)
        assertTrue(false, 'never')
      }
      const { message } = failureOf(() =>
        fc.assert(fc.property(arbitrary, broken), settings({ given: ['value'] })),
      )
      expect(message).toContain(`value = ${shown}\n`)
      const later = fc.asyncProperty(arbitrary, async (value) => broken(value))
      await expect(fc.assert(later, settings({ given: ['value'] }))).rejects.toThrow(`value = ${shown}\n`)
    },
  )

  it('keeps what it compared, for the difference that vitest prints [mutated]', () => {
    const broken = fc.property(fc.constant<number[]>([1, 2]), (list) => {
      const before = copy(list)
      list.push(3)
      assertThat(list, 'is unchanged from', before)
    })
    expect(failureOf(() => fc.assert(broken, settings({ given: ['list'] })))).toMatchObject({
      actual: [1, 2, 3],
      expected: [1, 2],
    })
  })

  it('tells a crash of the subject from an assertion [crash]', () => {
    const broken = fc.property(fc.nat(), () => {
      throw new TypeError('no such field')
    })
    const error = failureOf(() => fc.assert(broken, settings({ given: ['cents'] })))
    expect(error.name).toBe('Error')
    expect(error.message).toContain('Failed  TypeError: no such field')
  })

  it('says when a premise starves, or is rarer than it must be [starved]', () => {
    const never = fc.property(fc.nat(), () => fc.pre(false))
    expect(failureOf(() => fc.assert(never, settings({ given: ['cents'] }))).message).toContain(
      'the premise held for only 0 of',
    )
    const premises = countPremises({ large: 0.5 })
    const rare = fc.property(fc.nat(), () => premises.count('large', false))
    const error = failureOf(() => fc.assert(rare, settings({ given: ['cents'], premises })))
    expect(error.message).toContain('“large” in at least 50 % of the runs, but in 0 of 100')
  })

  it('is told to the observer [observed]', () => {
    const seen: unknown[] = []
    const key = Symbol.for('gen-props.observer')
    Object.assign(globalThis, { [key]: (event: unknown) => seen.push(event) })
    failureOf(() =>
      fc.assert(
        fc.property(fc.nat(), () => assertTrue(false, 'never')),
        settings({ given: ['cents'] }),
      ),
    )
    Reflect.deleteProperty(globalThis, key)
    expect(seen).toMatchObject([{ runs: 1, discarded: 0, failed: true, byAssertion: true, cover: [] }])
  })
})

describe('the profiles', () => {
  it.each([
    ['default', undefined, 100, false],
    ['ci', undefined, 100, true],
    ['thorough', undefined, 1000, false],
    ['mutation', undefined, 20, true],
    ['mutation', '7', 7, true],
  ])('%s with %s runs', (profile, runs, numRuns, pinned) => {
    vi.stubEnv('GEN_PROPS_PROFILE', profile)
    vi.stubEnv('GEN_PROPS_RUNS', runs)
    const parameters = settings({ given: [], runs: profile === 'default' ? 100 : 5 })
    expect([parameters.numRuns, parameters.seed !== undefined]).toEqual([numRuns, pinned])
  })

  it('an unknown one is an error', () => {
    vi.stubEnv('GEN_PROPS_PROFILE', 'fast')
    expect(() => settings({ given: [] })).toThrow(
      'GEN_PROPS_PROFILE is fast: expected default, ci, thorough, mutation',
    )
  })
})

describe('assertions', () => {
  it.each([
    [NaN, '===', NaN, false],
    [0, '===', -0, true],
    [0, 'equals', -0, false],
    [NaN, 'equals', NaN, true],
    [[1], 'equals', [1], true],
    ['a', 'matches', /b/g, false],
    [[1, 2], 'permuted', [2, 1], true],
  ] as const)('%o %s %o: %o', (actual, relation, expected, holds) => {
    const check = () => assertThat(actual, relation as 'equals', expected)
    if (holds) expect(check).not.toThrow()
    else expect(check).toThrow()
  })

  it('of what is thrown', async () => {
    const refuse = () => {
      throw new RangeError('too much')
    }
    expect(thrownBy(refuse, RangeError).message).toBe('too much')
    expect(() => thrownBy(refuse, TypeError)).toThrow('throws TypeError, but it threw RangeError: too much')
    expect(() => thrownBy(() => 1)).toThrow('throws an error, but it returned 1')
    expect((await rejectedBy(() => Promise.reject(new RangeError('later')), RangeError)).message).toBe(
      'later',
    )
    await expect(rejectedBy(refuse, RangeError)).rejects.toThrow('at once')
    await expect(rejectedBy(() => Promise.resolve(2))).rejects.toThrow('but it resolved with 2')
  })

  it('of what returns, or throws only what is allowed', () => {
    const refuse = () => {
      throw new RangeError('too much')
    }
    expect(completes(() => 1)).toEqual({ ok: true, value: 1 })
    expect(completes(refuse, { allow: [RangeError] })).toMatchObject({ ok: false })
    expect(() => completes(refuse, { allow: [TypeError] })).toThrow(
      'returns or throws TypeError, but it threw RangeError',
    )
    expect(() => completes(refuse)).toThrow('returns, but it threw')
  })
})

describe('a property that vitest would end', () => {
  const never = async (): Promise<void> => await new Promise(() => {})
  const later = async (): Promise<void> => await new Promise((then) => setTimeout(then, 30))
  const saidOf = async (predicate: (n: number) => Promise<void>, runs = 100): Promise<string> => {
    vi.stubEnv('GEN_PROPS_SEED', '1')
    vi.stubEnv('GEN_PROPS_RUNS', String(runs))
    const property = fc.asyncProperty(fc.nat(50), predicate)
    return await fc.assert(property, settings({ given: ['n'] })).then(
      () => 'it holds',
      (error: unknown) => String(error),
    )
  }

  it('says what the run was given that does not end [limit-1]', async () => {
    const text = await saidOf(async (n) => (n > 5 ? await never() : undefined))
    expect(text).toMatch(/\nGiven {3}n = \d+\nFailed {2}Test timed out in 400ms: run \d+ did not end; /)
    expect(text).toMatch(/\nKeep {4}examples:\n {10}- \{ n: \d+ \}$/)
  }, 400)

  it('says how many runs there were, where each has ended [limit-2]', async () => {
    expect(await saidOf(later)).toMatch(/\nFailed {2}Test timed out in 400ms after \d+ of 100 runs; /)
  }, 400)

  it('keeps the counterexample that it shrinks when its time is over [limit-3]', async () => {
    const fails = async (n: number) => {
      await later()
      if (n > 5) throw new TypeError(`no ${n}`)
    }
    expect(await saidOf(fails)).toMatch(/\nGiven {3}n = \d+\nFailed {2}TypeError: no \d+\nReplay/)
  }, 150)

  it('goes on as it was told where there is time [limit-4]', async () => {
    expect(await saidOf(later, 3)).toBe('it holds')
  }, 800)
})
