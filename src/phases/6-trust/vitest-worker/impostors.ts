import type * as FastCheck from 'fast-check'
import { afterEach, beforeEach, describe } from 'vitest'
import { keyOfTitle } from '../test-key.ts'
import { enter } from './passes.ts'
import { setStandInBehaviour, type StandInBehaviour } from './stand-in.ts'

/** A function of the subject that impostors take the place of. */
export interface ImpostorTarget {
  readonly exportName: string
  readonly async: boolean
  readonly returnableArguments: readonly number[]
  /** Keys of the tests that have to do with it; the others are skipped. */
  readonly tests: readonly string[]
}

/** How an impostor names the group that its tests run in, as JSON. */
export interface ImpostorLabel {
  readonly exportName: string
  readonly behaviour: 'constant' | 'random' | 'argument' | 'throws' | 'mutates'
  /** Which constant, which argument. */
  readonly detail: string
}

interface ImpostorSetting {
  /** Tells the imports of this file from those of others. */
  readonly name: string
  readonly fc: typeof FastCheck
  readonly targets: readonly ImpostorTarget[]
  /** What the functions return, by the name of the export. */
  readonly returns: Readonly<Record<string, FastCheck.Arbitrary<unknown> | undefined>>
  readonly env: Readonly<Record<string, string>>
}

interface Made extends ImpostorLabel {
  /** Makes its behaviour afresh, so that every test meets the same impostor. */
  readonly make: () => StandInBehaviour
  readonly tests: ReadonlySet<string>
}

/** Runs the tests of a suite once for each impostor; `load` imports them anew under each query. */
export function runImpostors(setting: ImpostorSetting, load: (query: string) => Promise<unknown>): void {
  const impostors = setting.targets.flatMap((target) => impostorsOf(target, setting))
  // What changes its arguments comes last: the values may be shared by all that run in this process.
  const ordered = [true, false].flatMap((first) =>
    impostors.filter(({ behaviour }) => (behaviour !== 'mutates') === first),
  )
  for (const [index, impostor] of ordered.entries()) {
    const { make, tests, ...label } = impostor
    describe(JSON.stringify(label), async () => {
      let leave = () => {}
      beforeEach(({ task, skip }) => {
        if (!tests.has(keyOfTitle(task.name) ?? '')) skip()
        leave = enter({ env: setting.env, stackless: true })
        const behaviour = make()
        setStandInBehaviour((call) =>
          call.exportName === label.exportName
            ? behaviour(call)
            : call.real.apply(call.receiver, [...call.given]),
        )
      })
      afterEach(() => {
        setStandInBehaviour(undefined)
        leave()
        leave = () => {}
      })
      await load(`?gen-props=${setting.name}-${index}`)
    })
  }
}

function impostorsOf(target: ImpostorTarget, setting: ImpostorSetting): readonly Made[] {
  const { exportName, returnableArguments } = target
  const arbitrary = setting.returns[exportName]
  const settle = target.async ? (value: unknown) => Promise.resolve(value) : (value: unknown) => value
  const made = (behaviour: ImpostorLabel['behaviour'], detail: string, make: Made['make']): Made => ({
    ...{ exportName, behaviour, detail, make, tests: new Set(target.tests) },
  })
  return [
    ...(arbitrary ? valueImpostors({ arbitrary, fc: setting.fc, settle, made }) : []),
    ...returnableArguments.map((position) =>
      made(
        'argument',
        String(position + 1),
        () =>
          ({ given }) =>
            settle(given[position]),
      ),
    ),
    made('throws', '', () => () => {
      const error = new Error('an impostor always throws')
      if (target.async) return Promise.reject(error)
      throw error
    }),
    made('mutates', '', () => ({ real, receiver, given }) => {
      const result = real.apply(receiver, [...given])
      for (const argument of given) mutate(argument)
      return result
    }),
  ]
}

function valueImpostors({
  arbitrary,
  fc,
  settle,
  made,
}: {
  readonly arbitrary: FastCheck.Arbitrary<unknown>
  readonly fc: typeof FastCheck
  readonly settle: (value: unknown) => unknown
  readonly made: (behaviour: ImpostorLabel['behaviour'], detail: string, make: Made['make']) => Made
}): readonly Made[] {
  const sample = (seed: number, numRuns: number) => fc.sample(arbitrary, { seed, numRuns })
  const texts = sample(1, 50).map((value, index) => ({ index, text: fc.stringify(value) }))
  const simplest = texts.toSorted((a, b) => a.text.length - b.text.length || a.index - b.index)[0]
  const other = texts.find(({ text }) => text !== simplest?.text)
  const constants = [simplest, other].filter((found) => found !== undefined)
  return [
    ...constants.map(({ index, text }) =>
      made('constant', text, () => {
        const value = sample(1, 50)[index]
        return () => settle(value)
      }),
    ),
    made('random', '', () => {
      let seed = 1
      let values: unknown[] = []
      return () => {
        if (values.length === 0) values = sample((seed += 1), 32)
        return settle(values.pop())
      }
    }),
  ]
}

/** Changes one thing in whatever can be changed of a value. */
function mutate(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return
  if (Array.isArray(value)) {
    if (value.length > 0 && Object.isExtensible(value)) value.push(value[0])
    return
  }
  if (value instanceof Map || value instanceof Set) {
    value.clear()
    return
  }
  if (value instanceof Date) {
    value.setTime(value.getTime() + 1)
    return
  }
  for (const [name, field] of Object.entries(value)) {
    Reflect.set(
      value,
      name,
      typeof field === 'object' && field !== null ? (mutate(field), field) : changed(field),
    )
  }
}

function changed(value: unknown): unknown {
  if (typeof value === 'number') return value + 1
  if (typeof value === 'bigint') return value + 1n
  if (typeof value === 'string') return `${value}!`
  return typeof value === 'boolean' ? !value : value
}
