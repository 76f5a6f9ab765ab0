import fc from 'fast-check'
import { assertThat } from './assert-that.ts'
import { anyChoice } from './choice.ts'
import { canDraw } from './can-draw.ts'
import { copy } from './copy.ts'
import type { CommandCounts } from './count-commands.ts'
import type { MachineRun } from './machine-run.ts'
import { anyOfSequence } from './given-commands.ts'
import { shownCall } from './shown-call.ts'

/** What a command draws, does, asserts, and makes of the model. */
interface AsyncParts<Of extends MachineRun, Given extends object, Result> {
  /** Drawn beforehand, or only when it is known where the sequence stands. */
  readonly given?: fc.Arbitrary<Given> | ((run: Of) => fc.Arbitrary<Given>)
  /** While these are the same, a value that was drawn may stay. */
  readonly dependsOn?: (run: Of) => readonly unknown[]
  readonly assuming?: (run: Of, given: Given) => boolean | Promise<boolean>
  readonly run: (run: Of, given: Given) => Result | Promise<Result>
  /** Looks at what was before; what it returns looks at what is after. */
  readonly then?: (run: Of, given: Given) => Looking<(result: Result) => void | Promise<void>>
  readonly next?: (run: Of, given: Given, result: Result) => Partial<Of['model']> | Promise<Partial<Of['model']>>
}

/** What looks at what is after, when what was before has been looked at. */
type Looking<Look> = Look | Promise<Look>

interface AsyncAfter<Of extends MachineRun> {
  readonly command: string
  readonly look: (run: Of, given: never) => Looking<(run: Of, result: never) => void | Promise<void>>
}

/** What a rule looks at while commands run. */
interface AsyncWatch<Of extends MachineRun> {
  readonly premises?: CommandCounts
  /** Commands make their own assertions. */
  readonly asserts?: boolean
  /** At the start and after every command. */
  readonly always?: (run: Of) => void | Promise<void>
  /** What no command changes. */
  readonly unchanged?: (run: Of) => readonly unknown[] | Promise<readonly unknown[]>
  /** Overwrites what the system handed out. */
  readonly tamper?: (run: Of) => void | Promise<void>
  /** The rule overwrites something: the model keeps nothing of what was handed out. */
  readonly ownModel?: boolean
  /** Around one command. */
  readonly after?: AsyncAfter<Of>
}

interface AsyncSequence<Of extends MachineRun> {
  /** Where it stands. */
  run: Of
  /** Another test tells of commands that fail. */
  readonly quiet: boolean
  readonly watch: AsyncWatch<Of>
  /** What holds at the start and after every command. */
  readonly check: (run: Of) => Promise<void>
}

type AsyncMachineStep<Of extends MachineRun> = fc.AsyncCommand<AsyncSequence<Of>, Of['system'], true>

/** Where a sequence stands, once what was handed out is overwritten. */
async function asyncTampered<Of extends MachineRun>(run: Of, { tamper, ownModel }: AsyncWatch<Of>): Promise<Of> {
  if (!tamper && !ownModel) return run
  const kept = { ...run, model: copy(run.model) }
  await tamper?.(kept)
  return kept
}

class AsyncMachineCommand<Of extends MachineRun, Given extends object, Result> implements AsyncMachineStep<Of> {
  readonly name: string
  readonly parts: AsyncParts<Of, Given, Result>
  readonly draw: (run: Of) => readonly Given[]
  given: Given | undefined
  /** What it was given, as it was before anything was done with it. */
  kept: Given | undefined
  shown = ''
  constructor(name: string, parts: AsyncParts<Of, Given, Result>, draw: (run: Of) => readonly Given[]) {
    this.name = name
    this.parts = parts
    this.draw = draw
  }
  async check({ run }: Readonly<AsyncSequence<Of>>): Promise<boolean> {
    const [given] = this.draw(run)
    this.given = given
    if (given === undefined || (await this.parts.assuming?.(run, given)) === false) return false
    this.kept = copy(given)
    this.shown = shownCall(this.name, given)
    return true
  }
  async run(sequence: AsyncSequence<Of>): Promise<void> {
    const { run, watch } = sequence
    const { name, parts } = this
    const given = this.given as Given
    watch.premises?.executed(name)
    const own = watch.asserts ? await parts.then?.(run, given) : undefined
    const after = watch.after?.command === name ? await watch.after.look(run, given as never) : undefined
    const [result, next] = await this.step(sequence, given, own)
    sequence.run = await asyncTampered(next, watch)
    await sequence.check(sequence.run)
    await after?.(sequence.run, result as never)
  }
  async step(
    { run, quiet }: AsyncSequence<Of>,
    given: Given,
    own: ((result: Result) => void | Promise<void>) | undefined,
  ): Promise<readonly [Result, Of]> {
    try {
      const result = await this.parts.run(run, given)
      await own?.(result)
      return [result, { ...run, model: { ...run.model, ...(await this.parts.next?.(run, given, result)) } }]
    } catch (error) {
      throw quiet ? new fc.PreconditionFailure() : error
    }
  }
  toString(): string {
    return this.shown
  }
  /** A smaller sequence draws its own values. */
  [fc.cloneMethod](): AsyncMachineCommand<Of, Given, Result> {
    return new AsyncMachineCommand(this.name, this.parts, this.draw)
  }
}

function anyAsyncCommand<Of extends MachineRun, Given extends object, Result>(
  name: string,
  parts: AsyncParts<Of, Given, Result>,
): fc.Arbitrary<AsyncMachineCommand<Of, Given, Result>> {
  const { given = fc.constant({} as Given) } = parts
  return typeof given === 'function'
    ? anyChoice().map((choice) => new AsyncMachineCommand(name, parts, (run: Of) => choice.from(given(run), parts.dependsOn?.(run))))
    : given.map((value) => new AsyncMachineCommand(name, parts, () => [copy(value)]))
}

interface AsyncMachineRules<Of> {
  /** Holds between system and model. */
  readonly agrees?: (run: Of) => void | Promise<void>
  /** A test of its own tells of commands that fail: a rule is about what happens as long as none does. */
  readonly judged?: boolean
}

/** A kind of command: drawn, or with the values of an example. */
interface AsyncCommandKind<Of extends MachineRun, Drawn extends object, Result> {
  readonly any: fc.Arbitrary<AsyncMachineStep<Of>>
  /** With these values, where it could be drawn. */
  readonly with: (given: Drawn) => AsyncMachineStep<Of>
  readonly after: (look: (run: Of, given: Drawn) => Looking<(run: Of, result: Result) => void | Promise<void>>) => AsyncAfter<Of>
}

interface AsyncMachine<Of extends MachineRun, Given extends object> {
  readonly command: <Drawn extends object, Result>(
    name: string,
    parts: AsyncParts<Of, Drawn, Result>,
  ) => AsyncCommandKind<Of, Drawn, Result>
  /** Just these commands, in this order. */
  readonly sequence: (commands: readonly AsyncMachineStep<Of>[]) => fc.Arbitrary<Iterable<AsyncMachineStep<Of>>>
  /** Where a sequence of commands leads; nothing is asserted on the way. */
  readonly history: (commands: Iterable<AsyncMachineStep<Of>>, given: Given) => Promise<Of>
  readonly watched: (watch: AsyncWatch<Of>) => (given: Given) => Promise<{ readonly model: AsyncSequence<Of>; readonly real: Of['system'] }>
}

/** The same for a system whose calls are awaited: where sequences of commands start, and what commands are made of. */
export function asyncMachine<Of extends MachineRun, Given extends object>(
  begin: (given: Given) => Of | Promise<Of>,
  { agrees, judged = false }: AsyncMachineRules<Of> = {},
): AsyncMachine<Of, Given> {
  return {
    command: <Drawn extends object, Result>(
      name: string,
      parts: AsyncParts<Of, Drawn, Result>,
    ): AsyncCommandKind<Of, Drawn, Result> => ({
      any: anyAsyncCommand(name, parts) as fc.Arbitrary<AsyncMachineStep<Of>>,
      with: (given) =>
        new AsyncMachineCommand(name, parts, (run: Of) => (canDraw(parts.given, run) ? [copy(given)] : [])),
      after: (look) => ({ command: name, look }),
    }),
    sequence: (commands) => anyOfSequence(commands),
    history: async (commands, given) => {
      const run = await begin(given)
      const sequence: AsyncSequence<Of> = { run, quiet: judged, watch: {}, check: async () => undefined }
      await fc.asyncModelRun(() => ({ model: sequence, real: sequence.run.system as Of['system'] }), commands)
      return sequence.run
    },
    watched: (watch) => async (given) => {
      const run = await asyncTampered(await begin(given), watch)
      const before = copy(await watch.unchanged?.(run))
      const check = async (now: Of) => {
        if (watch.asserts) await agrees?.(now)
        const values = await watch.unchanged?.(now)
        values?.forEach((value, at) => assertThat(value, 'is unchanged from', before?.[at]))
        await watch.always?.(now)
      }
      await check(run)
      const quiet = judged && !watch.asserts
      return { model: { run, quiet, watch, check } as AsyncSequence<Of>, real: run.system }
    },
  }
}
