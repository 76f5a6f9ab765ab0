import { row } from '../message.ts'

/** Faults found by trust. */
export const trustMessages = {
  'trust/no-vitest': row({
    severity: 'error',
    text: (_: Readonly<Record<string, never>>) => 'The project has no vitest to run the generated tests with',
    help: () => 'Install it: npm install --save-dev vitest fast-check',
    explain: `The generated tests are run by the project's own vitest (3, 4 or 5), found from its root as Node finds
packages. Without it nothing can be verified, and what was not verified does not pass.

    npm install --save-dev vitest fast-check`,
  }),
  'trust/vitest-failed': row({
    severity: 'error',
    text: ({ message }: { message: string }) => `vitest could not be started: ${message}`,
    help: () =>
      'Run "npx vitest run": the same fault should show there. The configuration of the project is used.',
    explain: `The project's vitest refused to start or ended before the tests did. Most often its configuration names
a plugin that is not installed, or throws. Once \`npx vitest run\` works, so does \`gen-props verify\`.`,
  }),
  'trust/no-test-ran': row({
    severity: 'error',
    text: ({ spec, reason }: { spec: string; reason: string; file: string; folder: string }) =>
      `No generated test of ${spec} ran: ${reason}`,
    help: ({ reason, file, folder }) => {
      if (reason.startsWith('each was skipped')) return undefined
      const [strange] = /[#?]|%[\da-f]{2}/i.exec(folder) ?? []
      if (strange !== undefined)
        return `Vite loads nothing from a folder with \`${strange}\` in its name: rename it (${folder})`
      if (/\.cts\b/.test(reason))
        return 'vite leaves `.cts` as it is: say `oxc: { include: /\\.[cm]?[jt]sx?$/ }` in vitest.config.ts (`esbuild` before vite 8)'
      if (/^(?:Cannot find module|Failed to resolve|Failed to load)/.test(reason))
        return 'Generate the tests anew: npx gen-props generate'
      return `See the whole fault: npx vitest run ${file}`
    },
    explain: `A run in which no test ran proves nothing, so it is an error and never a pass. The reason given is the
first fault of the generated test file: mostly a module that is missing or that throws when it is loaded. Where a fixture
says that it cannot be set up here (\`unavailable\`), its tests are skipped, and the reason is the fixture's.`,
  }),
  'trust/never-ended': row({
    severity: 'error',
    text: ({
      spec,
      check,
      invariant,
      title,
    }: {
      spec: string
      check: string
      invariant: string
      title: string
      fixtures: readonly string[]
    }) => `The ${check} of ${spec} had to be stopped: the test "${title}" of \`${invariant}\` never ended`,
    help: ({ invariant, fixtures }) =>
      `run its test alone, and mend what loops for ever, or say by \`timeout\` of ${invariant} that it may take longer${
        fixtures.length === 0
          ? ''
          : `; where it is the set-up of ${fixtures.map((name) => `the fixture \`${name}\``).join(' or ')}, by \`timeout: { setUp: … }\` of the fixture`
      }`,
    explain: `A loop without an end stops the whole process that it runs in, and no test can end it from within. The
process was ended from outside after nothing was heard of it for longer than any of its tests may take. A test that runs
in circles is told otherwise, as a rule: its process is ended when its time is over, its invariant is unearned, and the
others are tried all the same. Here nothing was heard of any test. In a check by
impostors or spec mutants it is nonsense in the place of the subject, or another rule, that made it loop: an invariant
whose code waits for an answer that nonsense never gives. Of an invariant with fixtures it may be their set-up, before
the first run: its own limit is \`timeout: { setUp: … }\` of the fixture.`,
  }),
  'trust/left-out': row({
    severity: 'warning',
    text: ({ file }: { file: string }) =>
      `vitest passes over ${file}: the \`include\` or \`exclude\` of its configuration leaves it out`,
    help: ({ file }) =>
      `add \`'${file.split('/').slice(0, -1).join('/') || '.'}/**/*.spec.ts'\` to \`include\` of \`test\`, or say another \`output\` in the configuration of gen-props`,
    explain: `The checks of \`verify\` run the generated tests by themselves. \`npx vitest run\`, and with it the build of the
project, runs only what \`include\` of its configuration names, without what \`exclude\` or \`dir\` leave out: a test that is
not among them protects nothing.

    export default defineConfig({
      test: { include: ['src/**/*.test.ts', 'test/generated/**/*.spec.ts'] },
    })`,
  }),
  'trust/check-failed': row({
    severity: 'error',
    text: ({ spec, check, reason }: { spec: string; check: string; reason: string }) =>
      `The ${check} of ${spec} could not be run: ${reason}`,
    help: () => undefined,
    explain: `A check that could not be run is no check that was passed. The reason is the first fault that vitest
reported for the tests that the check made.`,
  }),
}
