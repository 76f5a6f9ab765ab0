import type { NamedArbitrary } from '../../../ir/arbitrary-spec.ts'
import type { CommandSpec, MachineSpec } from '../../../ir/spec.ts'
import { splitRun } from '../code/split-run.ts'
import type { ArbitraryPlace } from './arbitrary-place.ts'
import { writeArbitrary } from './arbitrary-text.ts'
import type { Scope } from './draft.ts'
import { writeError } from './error-text.ts'
import { nothing } from './glue.ts'

interface MachinePlace extends Omit<ArbitraryPlace, 'context' | 'scope' | 'owner'> {
  /** Names, and keys, of what a fault has taken away. */
  readonly lost: ReadonlySet<string>
}

type Drawn = Pick<ArbitraryPlace, 'scope' | 'owner'>

/** What code about a machine sees of it: names, and the type that holds the type of each. */
export interface MachineNames {
  readonly type: string
  readonly names: readonly string[]
  readonly commands: ReadonlyMap<string, CommandNames>
}

export interface CommandNames {
  /** Of `given`, and of `result` or `error`. */
  readonly type: string
  readonly given: readonly string[]
  /** How it fails is declared: there is an `error` and no `result`. */
  readonly fails: boolean
}

/** Writes a machine: a function that gives what its commands and rules see, and one for each command. */
export function writeMachine(machine: MachineSpec, place: MachinePlace): MachineNames {
  const { draft } = place
  const owner = `machines/${machine.name.text}`
  const [start, type] = [draft.fresh(), draft.fresh()]
  draft.write(`\nasync function ${start}() {\n`)
  const drawn = writeGiven(machine.given, { ...place, owner, scope: [] })
  draft.write('const system = (')
  draft.embed(machine.system, 'expression', drawn.scope, owner)
  draft.write(');\nconst model = ')
  writeModel(machine, { ...place, owner, scope: drawn.scope })
  const names = [...machine.given.map(({ name }) => name.text), 'system', 'model']
  draft.write(`;\nreturn { ${names.join(', ')} };\n${drawn.close}}\n`)
  draft.write(`type ${type} = Awaited<ReturnType<typeof ${start}>>;\n`)
  const seen = { type, names }
  const commands = machine.commands.map(
    (command) => [command.name.text, writeCommand(command, seen, place, owner)] as const,
  )
  if (machine.agrees) {
    draft.write(`\nasync function ${draft.fresh()}() {\n${namesOf(seen)};`)
    draft.embed(machine.agrees, 'condition', scopeOf(names), owner)
    draft.write(';\n}\n')
  }
  return { ...seen, commands: new Map(commands) }
}

type Seen = Pick<MachineNames, 'type' | 'names'>

/** Binds what code about a machine sees of it. */
export const namesOf = ({ type, names }: Seen): string =>
  `const { ${names.join(', ')} } = __gpDrawn<${type}>()`

export const scopeOf = (names: readonly string[]): Scope => names.map((name) => ({ name, beforeWhen: true }))

function writeCommand(command: CommandSpec, seen: Seen, place: MachinePlace, machine: string): CommandNames {
  const { draft } = place
  const owner = `${machine}/commands/${command.name.text}`
  const [run, type] = [draft.fresh(), draft.fresh()]
  draft.write(`\nasync function ${run}() {\n${namesOf(seen)};\n`)
  const drawn = writeGiven(command.given, { ...place, owner, scope: scopeOf(seen.names) })
  const { scope } = drawn
  for (const code of [command.assuming, ...command.unchanged]) {
    if (!code) continue
    draft.write(';')
    draft.embed(code, code === command.assuming ? 'condition' : 'value', scope, owner)
    draft.write(';\n')
  }
  const after = writeRun(command, { ...place, scope, owner })
  if (command.then) {
    draft.write('{\n')
    draft.embed(command.then, 'assertions', after, owner)
    draft.write('}\n')
  }
  writeNext(command, { ...place, scope: after, owner })
  const given = command.given.map(({ name }) => name.text)
  const end = command.throws ? 'error' : 'result'
  draft.write(`return { given: { ${given.join(', ')} }, ${end} };\n${drawn.close}}\n`)
  draft.write(`type ${type} = Awaited<ReturnType<typeof ${run}>>;\n`)
  return { type, given, fails: command.throws !== undefined }
}

/** What it does; says what is in scope afterwards. */
function writeRun({ run, throws }: CommandSpec, place: Omit<ArbitraryPlace, 'context'>): Scope {
  const { draft, scope, owner } = place
  const { steps, result } = splitRun(run)
  const value = draft.fresh()
  draft.write(`const ${value} = await (async () => {\n`)
  const bound = steps ? draft.embed(steps, 'block', scope, owner) : []
  const inside = [...scope, ...bound.map((name) => ({ name, beforeWhen: false }))]
  if (result) {
    draft.write(';return (')
    draft.embed(result, 'result', inside, owner)
    draft.write(');\n')
  }
  draft.write('})();\n')
  if (throws) return writeError(throws, place)
  draft.write(`const result = ${value};\n`)
  return [...scope, { name: 'result', beforeWhen: false }]
}

/** A model has fields: no number, and no text. Of one with a fault nothing more is said. */
function writeModel({ model }: MachineSpec, { draft, scope, owner, lost }: MachinePlace & Drawn): void {
  if (!model) return draft.write(lost.has('model') ? `__gpDrawn<${nothing}>()` : '{}')
  draft.write('__gpModel(')
  draft.embed(model, 'expression', scope, owner)
  draft.write(')')
}

/** The fields that change are fields of the model, of their types. */
function writeNext({ next }: CommandSpec, { draft, scope, owner }: Omit<ArbitraryPlace, 'context'>): void {
  for (const { name, code } of next) {
    draft.write('__gpIs<__gpField<typeof model, ')
    draft.anchor(JSON.stringify(name.text), name.range, { kind: 'field', name: name.text })
    draft.write('>>(')
    draft.embed(code, 'value', scope, owner)
    draft.write(');\n')
  }
}

/** Writes what is drawn, each in the block of those before it; `close` ends the blocks. */
function writeGiven(
  given: readonly NamedArbitrary[],
  place: Omit<ArbitraryPlace, 'context'>,
): { readonly scope: Scope; readonly close: string } {
  const { draft } = place
  let { scope } = place
  for (const { name, arbitrary } of given) {
    const value = draft.fresh()
    draft.write(`const ${value} = `)
    writeArbitrary(arbitrary, { ...place, scope, context: undefined })
    draft.write(`; {\nconst ${name.text} = ${value};\n`)
    scope = [...scope, { name: name.text, beforeWhen: true, drawn: arbitrary }]
  }
  return { scope, close: '}'.repeat(given.length) }
}
