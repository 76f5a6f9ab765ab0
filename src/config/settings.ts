import {
  choice,
  flag,
  integer,
  oneOf,
  optionalInteger,
  optionalText,
  share,
  text,
  texts,
  type ConfigOf,
  type UserConfigOf,
} from './setting.ts'

/** Every setting of the product. Types, defaults, checks and the reference all come from here. */
export const settings = {
  specs: texts({
    default: ['invariants/**/*.yaml'],
    doc: 'Globs of the specs, relative to the folder of the configuration.',
  }),
  output: text({
    default: 'test/generated',
    doc: 'The folder of the generated files, relative to the folder of the configuration.',
  }),
  verify: {
    profile: choice({
      choices: ['default', 'ci', 'thorough'],
      default: 'default',
      doc: 'How the properties are run: 100 runs and a random seed, 100 and a pinned one, or 1,000 and a random one.',
    }),
    seed: optionalInteger(
      0,
      'The seed of the run that counts as the tests’ own; the profile decides when not given.',
    ),
  },
  mutation: {
    functions: choice({
      choices: ['reached', 'named'],
      default: 'reached',
      doc: 'What is mutated: the functions that the specs name and all that they call in the project, or the former alone.',
    }),
    concurrency: optionalInteger(
      1,
      'How many mutants are tested at the same time; StrykerJS decides when not given.',
    ),
    timeout: integer({
      default: 5000,
      minimum: 1,
      doc: 'Milliseconds after which the tests of a mutant count as timed out.',
    }),
  },
  gate: {
    score: share({
      default: 0.8,
      doc: 'The least share of code mutants that must be killed; time-outs and probably equivalent ones are left out.',
    }),
    suspects: integer({ default: 0, minimum: 0, doc: 'How many suspect invariants may pass.' }),
    drafts: flag({ default: false, doc: 'Whether invariants that nobody approved may pass.' }),
  },
  extract: {
    provider: oneOf(
      ['openai', 'command', 'replay', 'rules'],
      'Who answers: an OpenAI-compatible endpoint, a program, recorded answers, or the embedded rules.',
    ),
    model: optionalText('The name of the language model.'),
    baseURL: optionalText('The address of an OpenAI-compatible endpoint.'),
    command: texts({
      default: [],
      doc: 'For `command`: the program that takes a prompt on stdin and answers on stdout, and its arguments.',
    }),
    recordings: optionalText('For `replay`: the folder of the recorded answers.'),
    timeout: optionalInteger(1, 'Milliseconds that one answer may take.'),
    review: flag({
      default: true,
      doc: 'Whether the model is asked what its accepted answer would let pass.',
    }),
    maxTokens: optionalInteger(
      1,
      'The most tokens of one request, its answer included; a long brief is asked about in parts.',
    ),
    redact: texts({
      default: [],
      doc: 'Regular expressions of what must never be sent, beside the built-in ones for secrets and personal data.',
    }),
  },
} as const

/** The configuration with all defaults filled in. */
export type Config = ConfigOf<typeof settings>

/** What `gen-props.config.ts` holds: any part of the configuration. */
export type UserConfig = UserConfigOf<typeof settings>
