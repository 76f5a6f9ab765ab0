import fc from 'fast-check'

/** What of a command is the same for commands that are awaited. */
interface AnyCommand {
  check: (model: never) => unknown
  run: (model: never, real: never) => unknown
}

/** A command that knows whether it was executed, as those that fast-check draws. */
function noticed<Command extends AnyCommand>(cmd: Command): Command {
  const one = {
    cmd,
    hasRan: false,
    check: (model: never) => cmd.check(model),
    run: (model: never, real: never) => {
      one.hasRan = true
      return cmd.run(model, real)
    },
    toString: () => String(cmd),
  }
  return one as unknown as Command
}

/** Commands of an example; each run has its own. */
class GivenCommands<Command extends AnyCommand> implements Iterable<Command> {
  readonly commands: readonly Command[]
  readonly given: readonly Command[]
  constructor(commands: readonly Command[]) {
    this.commands = commands
    this.given = commands.map(noticed)
  }
  [Symbol.iterator](): Iterator<Command> {
    return this.given[Symbol.iterator]()
  }
  [fc.cloneMethod](): GivenCommands<Command> {
    return new GivenCommands(this.commands)
  }
}

/** Only this sequence of commands. */
export const anyOfSequence = <Command extends AnyCommand>(commands: readonly Command[]): fc.Arbitrary<Iterable<Command>> =>
  fc.constant<Iterable<Command>>(new GivenCommands(commands))
