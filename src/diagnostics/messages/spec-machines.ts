import { row } from '../message.ts'

const didYouMean = (nearest: string | undefined) => nearest && `did you mean \`${nearest}\`?`
const listed = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ')

/** Machines, their commands and the states that they go through. */
export const specMachineMessages = {
  'spec/unknown-machine': row<{ name: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ name }) => `there is no machine \`${name}\``,
    help: ({ nearest }) => didYouMean(nearest) ?? 'define it under `machines`',
    explain: `A stateful rule (\`kind: model\`, \`always\`, \`after\`, \`transitions\`) names an entry of \`machines\` under
\`of\`, and \`history\` names one, too.`,
  }),
  'spec/unknown-command': row<{
    name: string
    machine: string
    nearest: string | undefined
    commands: readonly string[]
  }>({
    severity: 'error',
    text: ({ name, machine }) => `the machine \`${machine}\` has no command \`${name}\``,
    help: ({ nearest, commands }) => didYouMean(nearest) ?? `its commands are ${listed(commands)}`,
    explain: `\`kind: after\` holds after the command of its machine that \`command\` names, and the examples of a rule
about a machine run its commands.`,
  }),
  'spec/incomplete-command': row<{ command: string; missing: readonly string[] }>({
    severity: 'error',
    text: ({ command, missing }) => `the example runs \`${command}\` without ${listed(missing)}`,
    help: ({ command, missing }) =>
      `give all that it takes: \`${command}: { ${missing.map((name) => `${name}: …`).join(', ')} }\``,
    explain: `An example of a rule about a machine is one sequence of commands, the same each time. So each of its
commands has a value for every name of that command's \`given\`, also for those that are computed or drawn from
\`model\`.`,
  }),
  'spec/given-called-commands': row<{ machine: string }>({
    severity: 'error',
    text: ({ machine }) =>
      `\`commands\` is the sequence of this example, and the name of something that \`${machine}\` is given`,
    help: () => 'call what the machine is given by another name',
    explain: `An example of a rule about a machine holds the values that the machine is given by their names, and the
sequence under \`commands\`. With a given of that name it cannot be told which of them is meant.`,
  }),
  'spec/no-commands': row<Record<string, never>>({
    severity: 'error',
    text: () => 'a machine without a command does nothing',
    help: () => 'give it one under `commands`: `add: { run: system.add(1) }`',
    explain: `A sequence is made of the commands of a machine. Without any there is nothing to try.`,
  }),
  'spec/loose-state': row<{ name: string; nearest: string | undefined }>({
    severity: 'error',
    text: ({ name }) => `nothing says what may follow the state \`${name}\``,
    help: ({ nearest, name }) =>
      didYouMean(nearest) ?? `give it edges of its own, or list it: \`terminal: [${name}]\``,
    explain: `Each state that an edge leads to has edges itself, or is named under \`terminal\`: a misspelt state would
otherwise be one that nothing is ever in.`,
  }),
  'spec/terminal-goes-on': row<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `\`${name}\` is terminal, and has edges`,
    help: () => 'take it out of one of the two',
    explain: `From a state under \`terminal\` there is no transition, so it has no entry under \`edges\`.`,
  }),
  'spec/terminal-not-reached': row<{
    name: string
    nearest: string | undefined
    states: readonly string[]
  }>({
    severity: 'warning',
    text: ({ name }) => `no edge leads to the state \`${name}\``,
    help: ({ nearest, states }) =>
      didYouMean(nearest) ??
      `take it out of \`terminal\`, or write the edge that leads to it; edges lead to ${states.map((state) => `\`${state}\``).join(', ')}`,
    explain: `A state under \`terminal\` is one that an edge leads to and none leaves: a misspelt one, or \`no\` (to YAML 1.2
a text) says nothing. Where nothing is terminal, leave \`terminal\` out. It is a warning, as a machine may begin in a state that
nothing leads to.`,
  }),
}
