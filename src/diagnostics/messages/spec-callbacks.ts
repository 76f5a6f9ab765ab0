import { row } from '../message.ts'

/** Faults of spies, signals and what runs on a clock. */
export const specCallbackMessages = {
  'spec/then-without-script': row({
    severity: 'error',
    text: () => '`then` says what comes after a script, and there is none',
    help: () => 'Give the spy a `script`, or let its `answer` tell by `call.index`.',
    explain: `A spy ends its calls by a \`script\`, one outcome after the other, or by an \`answer\`, which is asked for every
call. Only a script has an end.

\`\`\`yaml
task: { type: Task, spy: { script: { items: { resolves: { type: integer } }, minItems: 1 }, then: repeat } }
\`\`\``,
  }),
  'spec/signal-ways': row<{ readonly found: number }>({
    severity: 'error',
    text: ({ found }) =>
      found === 0 ? 'Nothing says when the signal is aborted' : 'The signal is aborted in more than one way',
    help: () => 'Give one of `abortWhen: expression`, `at: expression` and `before: true`.',
    explain: `A signal is aborted as soon as an expression holds (\`abortWhen\`, looked at after every call of a spy that begins
or ends), at a time on the fake clock (\`at\`), or from the start (\`before: true\`).

\`\`\`yaml
signal: { signal: { abortWhen: calls(task).length === 2, reason: new Error('enough') } }
\`\`\``,
  }),
  'spec/interleave-unknown': row<{
    readonly name: string
    readonly nearest: string | undefined
    readonly known: readonly string[]
  }>({
    severity: 'error',
    text: ({ name }) => `\`${name}\` is not given, so it cannot be interleaved`,
    help: ({ nearest, known }) =>
      nearest === undefined
        ? known.length > 0
          ? `Given are: ${known.map((each) => `\`${each}\``).join(', ')}.`
          : 'Name a spy under `given`.'
        : `Did you mean \`${nearest}\`?`,
    explain: `\`interleave\` lists spies of \`given\` whose promises fast-check's scheduler resolves in any order.

\`\`\`yaml
given: { load: { type: Load, spy: { answer: "(call) => resolves(call.index)" } } }
interleave: [load]
\`\`\``,
  }),
  'spec/needs-clock': row<{ readonly what: string }>({
    severity: 'error',
    text: ({ what }) => `${what} needs a clock`,
    help: () => 'Write `clock: true` beside it.',
    explain: `Time is virtual: it begins at 0 and goes on when \`clock.advance\`, \`settle\` or a waiting call let it. An invariant
that has to do with time says so with \`clock: true\`.`,
  }),
  'spec/interleave-no-spy': row({
    severity: 'error',
    text: ({ name }: { name: string }) =>
      `\`${name}\` is no spy, so it resolves nothing that could be interleaved`,
    help: () => 'Give it a `spy`, or take it out of `interleave`',
    explain: `\`interleave\` lets fast-check's scheduler order the promises that spies answer with; other values make none.

\`\`\`yaml
given:
  load: { type: Load, spy: { answer: "(call) => resolves(call.index)" } }
  times: { type: integer, minimum: 1 }
interleave: [times] # a number
interleave: [load]
\`\`\``,
  }),
}
