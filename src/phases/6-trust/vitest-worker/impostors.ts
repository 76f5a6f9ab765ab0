import type * as FastCheck from 'fast-check'
import { afterEach, beforeEach, describe } from 'vitest'
import type { Impostor } from '../../../ir/evidence.ts'
import { keyOfTitle } from '../test-key.ts'
import { earlierAnswer } from './earlier-answer.ts'
import { collected } from './collected.ts'
import { hopelessAfter } from './hopeless.ts'
import { lateAnswer } from './late-answer.ts'
import { errorChanges, otherError, type ErrorChange } from './other-error.ts'
import { enter } from './passes.ts'
import { whileDrawing } from './while-drawing.ts'
import { whileLoading } from './while-loading.ts'
import { setStandInBehaviour, type StandInBehaviour } from './stand-in.ts'
import { mutate } from './mutate.ts'
import { neverAnswer } from './never-answer.ts'
import { callingTwice, takesCallbacks } from './wrong-calls.ts'
import { argumentChanges, changingOtherwise, unchanging, type ArgumentChange } from './wrong-change.ts'
import { fieldsThatVary, wrongField } from './wrong-field.ts'
import { wrongInstance } from './wrong-instance.ts'
import { wrongReceiver } from './wrong-receiver.ts'
import { holdsList, listChanges, wrongList, type ListChange } from './wrong-list.ts'

/** What of the subject impostors take the place of. */
export interface ImpostorTarget {
  readonly exportName: string
  readonly async: boolean
  readonly returnableArguments: readonly number[]
  /** It is a constructor. */
  readonly constructs: boolean
  /** It is called on instances of a class. */
  readonly onInstances: boolean
  /** A fixture carries its results on, and may break on the way: more constants are tried than otherwise. */
  readonly carried: boolean
  /** Whether single fields of its results are made wrong. */
  readonly fields: boolean
  /** Keys of the tests that have to do with it; the others are skipped. */
  readonly tests: readonly string[]
  /** Keys of those among them that look at how a call fails: they meet other errors than the subject's, too. */
  readonly failing: readonly string[]
  /** Keys of those among them that look at the clock: they meet answers that are late, or never come, too. */
  readonly timed: readonly string[]
}

/** How an impostor names the group that its tests run in, as JSON. */
export interface ImpostorLabel {
  readonly exportName: string
  readonly behaviour: Impostor['behaviour']
  /** Which constant, which argument, which field. */
  readonly detail: string
}

interface ImpostorSetting {
  readonly fc: typeof FastCheck
  readonly targets: readonly ImpostorTarget[]
  /** What the functions return, by the name of the export. */
  readonly returns: Readonly<Record<string, FastCheck.Arbitrary<unknown> | undefined>>
  readonly env: Readonly<Record<string, string>>
  /** One impostor that it kills is enough of a test, and only those that answer are asked about. */
  readonly untilKilled: boolean
}

interface Made extends ImpostorLabel {
  /** Makes its behaviour afresh, so that every test meets the same impostor. It says when a test has met it, and what to undo. */
  readonly make: (onMet: () => void, onEnd: (undo: () => void) => void) => StandInBehaviour
  readonly tests: ReadonlySet<string>
  /** Only tests in which the subject was seen to change its arguments, or to be handed callbacks, can meet it. */
  readonly after?: 'change' | 'callbacks'
  /** It is told of all calls, not of those alone that it stands for. */
  readonly everywhere?: boolean
}

/** Runs the tests of a suite, which `load` imports, once for each impostor. */
export async function runImpostors(setting: ImpostorSetting, load: () => Promise<unknown>): Promise<void> {
  const register = await whileLoading(() => collected(load))
  const impostors = setting.targets.flatMap((target) =>
    whileDrawing(target.exportName, (may) =>
      impostorsOf(target, may ? setting : { ...setting, returns: {} }),
    ),
  )
  // What changes its arguments comes last: the values may be shared by all that run in this process.
  const ordered = [true, false].flatMap((first) =>
    impostors.filter(({ behaviour }) => (behaviour !== 'mutates') === first),
  )
  const killed = new Set<string>()
  // Until it is first called a test cannot know which impostor stands there: one that meets none meets no other.
  const idle = new Set<string>()
  const seen = { change: new Set<string>(), callbacks: new Set<string>() }
  for (const impostor of ordered) {
    const { make, tests, after, everywhere = false, ...label } = impostor
    describe(JSON.stringify(label), () => {
      let leave = () => {}
      const undos: (() => void)[] = []
      // One that runs in circles for two impostors does so for most, and each takes all of its time.
      hopelessAfter(2)
      beforeEach(({ task, skip, onTestFailed }) => {
        const key = keyOfTitle(task.name) ?? ''
        const pair = `${label.exportName} ${key}`
        if (killed.has(key) || idle.has(pair) || (after && !seen[after].has(pair))) skip()
        idle.add(pair)
        // What a throw merely ends is not killed: others may fail its assertion.
        const isKilled = () => label.behaviour !== 'throws' || isByAssertion(task.result?.errors)
        if (setting.untilKilled) onTestFailed(() => void (isKilled() && killed.add(key)))
        leave = enter({ env: setting.env, stackless: true })
        const behaviour = make(
          () => {
            Object.assign(task.meta, { genPropsMet: true })
            if (label.behaviour === 'keeps') seen.change.add(pair)
          },
          (undo) => undos.push(undo),
        )
        setStandInBehaviour((call) => {
          const isMeant = call.exportName === label.exportName
          if (isMeant) idle.delete(pair)
          if (isMeant && takesCallbacks(call)) seen.callbacks.add(pair)
          return isMeant || everywhere ? behaviour(call) : call.real.apply(call.receiver, [...call.given])
        })
      })
      afterEach(() => {
        setStandInBehaviour(undefined)
        leave()
        leave = () => {}
        for (const undo of undos.splice(0)) undo()
      })
      register((title) => tests.has(keyOfTitle(title) ?? ''))
    })
  }
}

const isByAssertion = (errors: readonly { readonly name?: string }[] = []): boolean =>
  errors.some(({ name = '' }) => name.startsWith('AssertionError'))

function impostorsOf(target: ImpostorTarget, setting: ImpostorSetting): readonly Made[] {
  const { exportName, returnableArguments } = target
  const arbitrary = setting.returns[exportName]
  const settle = target.async ? (value: unknown) => Promise.resolve(value) : (value: unknown) => value
  const made: Making['made'] = (behaviour, detail, make) => ({
    ...{ exportName, behaviour, detail, make, tests: new Set(target.tests) },
  })
  /** One that every call meets. */
  const plain: Making['made'] = (behaviour, detail, make) =>
    made(behaviour, detail, (onMet, onEnd) => {
      const behave = make(onMet, onEnd)
      return (call) => (onMet(), behave(call))
    })
  const drawn = arbitrary ? valuesOf(arbitrary, setting.fc, { seed: 1, numRuns: 50 }) : []
  const values = arbitrary
    ? valueImpostors({ arbitrary, fc: setting.fc, settle, made: plain, constants: target.carried ? 6 : 2 })
    : []
  return [
    ...(values.length > 0 ? values : [made('earlier', '', earlierAnswer)]),
    ...(target.constructs ? [made('random', '', wrongInstance)] : []),
    ...(values.length === 0 || drawn.some(holdsList) ? listImpostors(made) : []),
    ...(arbitrary && target.fields ? fieldImpostors({ arbitrary, fc: setting.fc, made }) : []),
    ...returnableArguments.map((position) =>
      plain(
        'argument',
        String(position + 1),
        () =>
          ({ given }) =>
            settle(given[position]),
      ),
    ),
    ...errorImpostors(target, made),
    ...only(target.timed, made('late', '', lateAnswer), made('never', '', neverAnswer)),
    ...only(
      setting.untilKilled ? target.failing : target.tests,
      plain('throws', '', () => () => {
        const error = new Error('an impostor always throws')
        if (target.async) return Promise.reject(error)
        throw error
      }),
    ),
    plain('mutates', '', () => ({ real, receiver, given }) => {
      const result = real.apply(receiver, [...given])
      for (const argument of given) mutate(argument)
      return result
    }),
    ...changeImpostors(target, made),
    // Whether an instance stays as it was is asked of single assertions: of a rule other impostors tell.
    ...(setting.untilKilled && target.onInstances && !target.carried
      ? [made('mutates', 'receiver', (onWrong, onEnd) => wrongReceiver({ onWrong, onEnd }))]
      : []),
    {
      ...made('calls', 'twice', (onAgain) => callingTwice({ exportName, onAgain })),
      ...{ after: 'callbacks', everywhere: true },
    },
  ]
}

/** Met where the subject changes what it is given. */
const changeImpostors = ({ carried }: ImpostorTarget, made: Making['made']): readonly Made[] => [
  made('keeps', '', (onChange) => unchanging({ carried, onChange })),
  ...(Object.keys(argumentChanges) as ArgumentChange[]).map((change) => ({
    ...made('mutates', change, (onChange) => changingOtherwise(change, { carried, onChange })),
    after: 'change' as const,
  })),
]

interface Making {
  readonly arbitrary: FastCheck.Arbitrary<unknown>
  readonly fc: typeof FastCheck
  readonly made: (behaviour: ImpostorLabel['behaviour'], detail: string, make: Made['make']) => Made
}

function fieldImpostors({ arbitrary, fc, made }: Making): readonly Made[] {
  const draw = () => valuesOf(arbitrary, fc, { seed: 1, numRuns: 50 })
  const text = (value: unknown) => fc.stringify(value)
  return fieldsThatVary(draw(), text).map((field) =>
    made('field', field, (onMet) => wrongField({ field, draw, text, onWrong: onMet })),
  )
}

const listImpostors = (made: Making['made']): readonly Made[] =>
  (Object.keys(listChanges) as ListChange[]).map((change) =>
    made('list', change, (onMet) => wrongList(change, onMet)),
  )

const errorImpostors = ({ failing }: ImpostorTarget, made: Making['made']): readonly Made[] =>
  (Object.keys(errorChanges) as ErrorChange[]).flatMap((change) =>
    only(
      failing,
      made('error', change, (onMet) => otherError(change, onMet)),
    ),
  )

/** An impostor that some tests meet; none without them. */
const only = (tests: readonly string[], ...impostors: readonly Made[]): readonly Made[] =>
  tests.length === 0 ? [] : impostors.map((impostor) => ({ ...impostor, tests: new Set(tests) }))

function valueImpostors({
  arbitrary,
  fc,
  settle,
  made,
  constants: wanted,
}: Making & {
  readonly settle: (value: unknown) => unknown
  readonly constants: number
}): readonly Made[] {
  const sample = (seed: number, numRuns: number) => valuesOf(arbitrary, fc, { seed, numRuns })
  const texts = sample(1, 50).map((value, index) => ({ index, text: fc.stringify(value) }))
  const simplest = texts.toSorted((a, b) => a.text.length - b.text.length || a.index - b.index).slice(0, 1)
  const byText = new Map([...texts.toReversed(), ...simplest].map((one) => [one.text, one]))
  const others = texts.filter((one) => byText.get(one.text) === one && one !== simplest[0])
  const constants = [...simplest, ...others].slice(0, wanted)
  if (constants.length === 0) return []
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
        if (values.length === 0) values = sample(1, 50)
        return settle(values.pop())
      }
    }),
  ]
}

/** The values drawn; without those that cannot be made, as a class may refuse what the types of its constructor allow. */
function valuesOf(
  arbitrary: FastCheck.Arbitrary<unknown>,
  fc: typeof FastCheck,
  { seed, numRuns }: { readonly seed: number; readonly numRuns: number },
): unknown[] {
  try {
    return fc.sample(arbitrary, { seed, numRuns })
  } catch {
    return Array.from({ length: numRuns }, (_, index) => {
      try {
        return fc.sample(arbitrary, { seed: seed * numRuns + index, numRuns: 1 })
      } catch {
        return []
      }
    }).flat()
  }
}
