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
interface CommandParts<Of extends MachineRun, Given extends object, Result> {
  /** Drawn beforehand, or only when it is known where the sequence stands. */
  readonly given?: fc.Arbitrary<Given> | ((run: Of) => fc.Arbitrary<Given>)
  /** While these are the same, a value that was drawn may stay. */
  readonly dependsOn?: (run: Of) => readonly unknown[]
  readonly assuming?: (run: Of, given: Given) => boolean
  readonly run: (run: Of, given: Given) => Result
  /** Looks at what was before; what it returns looks at what is after. */
  readonly then?: (run: Of, given: Given) => (result: Result) => void
  readonly next?: (run: Of, given: Given, result: Result) => Partial<Of['model']>
}

interface AfterCommand<Of extends MachineRun> {
  readonly command: string
  readonly look: (run: Of, given: never) => (run: Of, result: never) => void
}

/** What a rule looks at while commands run. */
interface Watching<Of extends MachineRun> {
  readonly premises?: CommandCounts
  /** Commands make their own assertions. */
  readonly asserts?: boolean
  /** At the start and after every command. */
  readonly always?: (run: Of) => void
  /** What no command changes. */
  readonly unchanged?: (run: Of) => readonly unknown[]
  /** Overwrites what the system handed out. */
  readonly tamper?: (run: Of) => void
  /** The rule overwrites something: the model keeps nothing of what was handed out. */
  readonly ownModel?: boolean
  /** Around one command. */
  readonly after?: AfterCommand<Of>
}

interface Sequence<Of extends MachineRun> {
  /** Where it stands. */
  run: Of
  /** Another test tells of commands that fail. */
  readonly quiet: boolean
  readonly watch: Watching<Of>
  /** What holds at the start and after every command. */
  readonly check: (run: Of) => void
}

type MachineStep<Of extends MachineRun> = fc.Command<Sequence<Of>, Of['system']>

/** Where a sequence stands, once what was handed out is overwritten. */
function tampered<Of extends MachineRun>(run: Of, { tamper, ownModel }: Watching<Of>): Of {
  if (!tamper && !ownModel) return run
  const kept = { ...run, model: copy(run.model) }
  tamper?.(kept)
  return kept
}

class MachineCommand<Of extends MachineRun, Given extends object, Result> implements MachineStep<Of> {
  readonly name: string
  readonly parts: CommandParts<Of, Given, Result>
  readonly draw: (run: Of) => readonly Given[]
  given: Given | undefined
  /** What it was given, as it was before anything was done with it. */
  kept: Given | undefined
  shown = ''
  constructor(name: string, parts: CommandParts<Of, Given, Result>, draw: (run: Of) => readonly Given[]) {
    this.name = name
    this.parts = parts
    this.draw = draw
  }
  check({ run }: Readonly<Sequence<Of>>): boolean {
    const [given] = this.draw(run)
    this.given = given
    if (given === undefined || this.parts.assuming?.(run, given) === false) return false
    this.kept = copy(given)
    this.shown = shownCall(this.name, given)
    return true
  }
  run(sequence: Sequence<Of>): void {
    const { run, watch } = sequence
    const { name, parts } = this
    const given = this.given as Given
    watch.premises?.executed(name)
    const own = watch.asserts ? parts.then?.(run, given) : undefined
    const after = watch.after?.command === name ? watch.after.look(run, given as never) : undefined
    const [result, next] = this.step(sequence, given, own)
    sequence.run = tampered(next, watch)
    sequence.check(sequence.run)
    after?.(sequence.run, result as never)
  }
  step({ run, quiet }: Sequence<Of>, given: Given, own: ((result: Result) => void) | undefined): readonly [Result, Of] {
    try {
      const result = this.parts.run(run, given)
      own?.(result)
      return [result, { ...run, model: { ...run.model, ...this.parts.next?.(run, given, result) } }]
    } catch (error) {
      throw quiet ? new fc.PreconditionFailure() : error
    }
  }
  toString(): string {
    return this.shown
  }
  /** A smaller sequence draws its own values. */
  [fc.cloneMethod](): MachineCommand<Of, Given, Result> {
    return new MachineCommand(this.name, this.parts, this.draw)
  }
}

function anyCommand<Of extends MachineRun, Given extends object, Result>(
  name: string,
  parts: CommandParts<Of, Given, Result>,
): fc.Arbitrary<MachineCommand<Of, Given, Result>> {
  const { given = fc.constant({} as Given) } = parts
  return typeof given === 'function'
    ? anyChoice().map((choice) => new MachineCommand(name, parts, (run: Of) => choice.from(given(run), parts.dependsOn?.(run))))
    : given.map((value) => new MachineCommand(name, parts, () => [copy(value)]))
}

interface MachineRules<Of> {
  /** Holds between system and model. */
  readonly agrees?: (run: Of) => void
  /** A test of its own tells of commands that fail: a rule is about what happens as long as none does. */
  readonly judged?: boolean
}

/** A kind of command: drawn, or with the values of an example. */
interface CommandKind<Of extends MachineRun, Drawn extends object, Result> {
  readonly any: fc.Arbitrary<MachineStep<Of>>
  /** With these values, where it could be drawn. */
  readonly with: (given: Drawn) => MachineStep<Of>
  readonly after: (look: (run: Of, given: Drawn) => (run: Of, result: Result) => void) => AfterCommand<Of>
}

interface Machine<Of extends MachineRun, Given extends object> {
  readonly command: <Drawn extends object, Result>(
    name: string,
    parts: CommandParts<Of, Drawn, Result>,
  ) => CommandKind<Of, Drawn, Result>
  /** Just these commands, in this order. */
  readonly sequence: (commands: readonly MachineStep<Of>[]) => fc.Arbitrary<Iterable<MachineStep<Of>>>
  /** Where a sequence of commands leads; nothing is asserted on the way. */
  readonly history: (commands: Iterable<MachineStep<Of>>, given: Given) => Of
  readonly watched: (watch: Watching<Of>) => (given: Given) => { readonly model: Sequence<Of>; readonly real: Of['system'] }
}

/** A system beside its model: where sequences of commands start, and what commands are made of. */
export function machine<Of extends MachineRun, Given extends object>(
  begin: (given: Given) => Of,
  { agrees, judged = false }: MachineRules<Of> = {},
): Machine<Of, Given> {
  return {
    command: <Drawn extends object, Result>(name: string, parts: CommandParts<Of, Drawn, Result>): CommandKind<Of, Drawn, Result> => ({
      any: anyCommand(name, parts) as fc.Arbitrary<MachineStep<Of>>,
      with: (given) =>
        new MachineCommand(name, parts, (run: Of) => (canDraw(parts.given, run) ? [copy(given)] : [])),
      after: (look) => ({ command: name, look }),
    }),
    sequence: (commands) => anyOfSequence(commands),
    history: (commands, given) => {
      const sequence: Sequence<Of> = { run: begin(given), quiet: judged, watch: {}, check: () => undefined }
      fc.modelRun(() => ({ model: sequence, real: sequence.run.system as Of['system'] }), commands)
      return sequence.run
    },
    watched: (watch) => (given) => {
      const run = tampered(begin(given), watch)
      const before = copy(watch.unchanged?.(run))
      const check = (now: Of) => {
        if (watch.asserts) agrees?.(now)
        watch.unchanged?.(now).forEach((value, at) => assertThat(value, 'is unchanged from', before?.[at]))
        watch.always?.(now)
      }
      check(run)
      const quiet = judged && !watch.asserts
      return { model: { run, quiet, watch, check } as Sequence<Of>, real: run.system }
    },
  }
}
