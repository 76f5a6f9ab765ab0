import type { MachinePlan } from '../../../ir/machine-plan.ts'
import type { FactoryPlan } from '../../../ir/plan.ts'
import type { Argument } from '../argument.ts'
import type { Scope } from '../arbitraries/scope.ts'
import { arrowBody } from '../arbitraries/drawn-from.ts'
import { code, join, joinPresent, plain, support, written, type Fragment } from '../fragment.ts'
import { commentText } from '../comment.ts'
import { stringLiteral } from '../literal.ts'
import { printAssertion } from '../statements/assertion.ts'
import { closure } from './closure.ts'
import type { MachineNames } from './machine-names.ts'
import { printCommand } from './print-command.ts'
import { runNames } from './run-names.ts'

export interface MachinePlace {
  readonly names: MachineNames
  /** What its given is drawn by. */
  readonly drawn: readonly Argument[]
  readonly scope: Scope
  /** A test of `kind: model` tells of commands that fail. */
  readonly judged: boolean
  readonly factories: readonly FactoryPlan[]
  /** Names whose values are there only while tests run. */
  readonly late: ReadonlySet<string>
}

/** A machine as constants: where its sequences start, its commands, and what draws sequences of them. */
export function printMachine(machine: MachinePlan, place: MachinePlace): Fragment {
  const { names, scope, factories, late } = place
  const begin = beginText(machine, place)
  const options = [
    ...(machine.agrees ? [code`agrees: ${agreesText(machine)}`] : []),
    ...(place.judged ? [plain('judged: true')] : []),
  ]
  const maker = support(machine.async ? 'asyncMachine' : 'machine')
  return joinPresent(
    [
      plain(
        `// ${commentText(`The machine ${machine.name}: a system beside its model, and the commands that are given to both.`)}`,
      ),
      code`const ${names.machine} = ${maker}(${[begin, ...(options.length > 0 ? [code`{ ${options} }`] : [])]});`,
      ...machine.commands.map(
        (command) =>
          code`const ${names.command(command.name)} = ${names.machine}.command(${stringLiteral(command.name)}, ${printCommand(command, machine, { scope, factories, late })});`,
      ),
      code`const ${names.commands} = fc.commands([${commandList(machine, names)}]${sizeOf(machine)});`,
    ],
    '\n',
  )
}

/** By its own size fast-check gives 10 at most, whatever is asked for, and misses what needs a state some way off. */
const sizeOf = ({ maxCommands = 20 }: MachinePlan): string => `, { maxCommands: ${maxCommands}, size: 'max' }`

function commandList({ commands }: MachinePlan, names: MachineNames): string {
  const any = commands.map(({ name, weight = 1 }) => ({ arbitrary: `${names.command(name)}.any`, weight }))
  if (any.every(({ weight }) => weight === any[0]?.weight)) return any.map((one) => one.arbitrary).join(', ')
  const branches = any.map(({ arbitrary, weight }) =>
    weight === 1 ? arbitrary : `{ arbitrary: ${arbitrary}, weight: ${weight} }`,
  )
  return `fc.oneof(${branches.join(', ')})`
}

/** Makes what a sequence starts from out of what is drawn. */
function beginText(machine: MachinePlan, { drawn }: MachinePlace): Fragment {
  const { given, system, model } = machine
  const computed = given.flatMap(({ name, type, value }) =>
    value.kind === 'computed'
      ? [code`const ${name}${type ? code`: ${written(type)}` : ''} = ${written(value.expression)};`]
      : [],
  )
  const fields = [
    ...given.map(({ name }) => plain(name)),
    code`system: ${written(system)}`,
    code`model: ${model ? written(model) : '{}'}`,
  ]
  const run = code`{ ${fields} }`
  const body = computed.length > 0 ? code`{\n${join(computed, '\n')}\nreturn ${run};\n}` : arrowBody(run)
  const async = [
    system,
    model,
    ...given.map(({ value }) => (value.kind === 'computed' ? value.expression : undefined)),
  ]
  return code`${async.some((part) => part?.awaits) ? 'async ' : ''}(${parameterText(machine, drawn)}) => ${body}`
}

function parameterText({ given }: MachinePlan, drawn: readonly Argument[]): Fragment {
  const own = given.filter(({ value }) => value.kind === 'drawn')
  if (own.length === 0) return plain('')
  const types = own.map(({ name, type }) => code`${name}: ${type ? written(type) : drawnType(name, drawn)}`)
  return code`{ ${own.map(({ name }) => plain(name))} }: { ${join(types, '; ')} }`
}

function drawnType(name: string, drawn: readonly Argument[]): Fragment {
  const argument = drawn.find(({ names }) => names.includes(name))
  const type = code`${support('DrawnBy')}<typeof ${argument?.constant ?? 'never'}>`
  return argument && argument.names.length > 1 ? code`${type}[${stringLiteral(name)}]` : type
}

function agreesText(machine: MachinePlan): Fragment {
  const names = runNames(machine)
  const { agrees } = machine
  if (!agrees) return plain('')
  const body = printAssertion(agrees, { seen: [], scope: names })
  return closure({ parameters: [names], body, block: true, async: agrees.awaits })
}
