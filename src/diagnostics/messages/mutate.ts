import { row } from '../message.ts'

/** Faults found by mutate and gate. */
export const mutateMessages = {
  'mutate/not-installed': row<{ packages: readonly string[] }>({
    severity: 'error',
    text: ({ packages }) => `code mutants need ${packages.join(' and ')}, which the project does not have`,
    help: ({ packages }) => `npm install --save-dev ${packages.join(' ')}`,
    explain: `
\`mutate\` and \`gate\` change the subject a little, many times over, and see whether an invariant minds. StrykerJS makes
the changes; it is the project's own and not a part of gen-props.

    npm install --save-dev @stryker-mutator/core @stryker-mutator/vitest-runner

On Node 20 take version 9 of both; version 10 needs Node 22.
`,
  }),
  'mutate/subject-is-a-package': row<{ spec: string; package: string }>({
    severity: 'info',
    text: ({ spec, package: name }) => `${spec}: no code mutants: the subject is a package (${name})`,
    explain: `
Code mutants are changes of the project's own code, and an installed package is not the project's to change. Its
invariants are judged by impostors, which take the package's place, and by spec mutants: \`gen-props verify\`. The gate
says so in a line and judges by the rest. Where a spec is about code of the project, a run without mutants is an error.
`,
  }),
  'mutate/nothing-to-mutate': row<{ spec: string }>({
    severity: 'error',
    text: ({ spec }) => `${spec} names no function of the project, so there is no code to mutate`,
    help: () => 'name a function of the subject, or make its subject a module of the project',
    explain: `
Only functions whose source stands in the project, or in another package of its workspace, can be mutated. A spec about
types alone has none. A run without mutants proves nothing, so it is an error and no pass. Only where the subject is an
installed package there is nothing to mutate and no fault: see \`mutate/subject-is-a-package\`.
`,
  }),
  'mutate/outside-the-workspace': row<{ spec: string; file: string; workspace: string }>({
    severity: 'error',
    text: ({ spec, file, workspace }) =>
      `the functions that ${spec} names cannot be mutated: ${file} stands outside ${workspace}`,
    help: () =>
      'put both into one repository, or into packages of one workspace (`workspaces` in a package.json above them)',
    explain: `
Code mutants are tried in a copy: of the project, or, where functions stand in another package of the same repository or
workspace, of the folder that has both. A repository is known by \`.git\`, a workspace by \`workspaces\` in its
package.json or by \`pnpm-workspace.yaml\`. What stands outside of these is not the project's to copy.
`,
  }),
  'mutate/no-tests': row<{ spec: string }>({
    severity: 'error',
    text: ({ spec }) => `no generated test of ${spec} ran against the mutants`,
    help: () => "npx gen-props generate, and see that the project's vitest finds the generated tests",
    explain: `
Every mutant survives where no test runs, and no mutant can be judged. Generate the tests, and run
\`npx vitest run\` on the generated file by hand to see what vitest says of it.
`,
  }),
  'mutate/no-mutants': row<{ functions: readonly string[] }>({
    severity: 'error',
    text: ({ functions }) => `StrykerJS made no mutant of ${functions.join(', ')}`,
    help: () => 'look for a comment `Stryker disable` in the subject, or name a function with code to change',
    explain: `
A score of nothing would be a pass that proves nothing. A function that only hands its arguments on has nothing to
change; the functions that it calls have.
`,
  }),
  'mutate/incomplete': row<{ pending: number; total: number }>({
    severity: 'error',
    text: ({ pending, total }) => `${pending} of ${total} mutants were not tried`,
    help: () =>
      'run it again; with fewer workers (`mutation.concurrency: 1`) when the machine is short of memory',
    explain: `
A mutation run that ended early cannot be judged: what was not tried may well survive.
`,
  }),
  'mutate/tests-fail': row<{ invariants: readonly string[] }>({
    severity: 'error',
    text: ({ invariants }) =>
      `generated tests fail before anything is mutated${invariants.length === 0 ? '' : `: ${invariants.join(', ')}`}`,
    help: () => 'npx gen-props verify',
    explain: `
A test that fails on the subject as it is cannot tell a mutant from it. Run \`gen-props verify\`: it shows which
invariants fail and for which input. Then either the subject or the spec is wrong.
`,
  }),
  'mutate/never-ended': row<{ title: string; invariant: string | undefined; file: string }>({
    severity: 'error',
    text: ({ title, invariant, file }) =>
      title === ''
        ? `nothing could be mutated: ${file} never came to its end when it was loaded`
        : `nothing could be mutated: the test "${title}"${invariant === undefined ? '' : ` of \`${invariant}\``} never ended on the code as it is`,
    help: ({ invariant }) =>
      `npx gen-props verify; mend what loops for ever${invariant === undefined ? '' : `, or say by \`timeout\` of ${invariant} that it may take longer`}`,
    explain: `
Before anything is mutated the tests run on the code as it is. One of them was not heard of for longer than any of them
may take, and its process was ended: the subject loops for ever, or waits for what never comes, for an input that the
spec draws. A mutant that loops for ever is no fault: it counts as timed out.
`,
  }),
  'mutate/unread': row<{ file: string; line: number; column: number; fault: string }>({
    severity: 'error',
    text: ({ file, line, column, fault }) => `StrykerJS cannot read ${file}:${line}:${column}: ${fault}`,
    help: () => 'say it by other syntax, or move it to a module that no mutated function stands in',
    explain: `
StrykerJS reads the files that it changes with a parser of its own, Babel, which does not know all that TypeScript does:
fields with \`accessor\`, for one. Nothing of such a file can be mutated, nor can what the other specs name in the same
run. \`verify\` needs no parser: impostors and spec mutants still judge the invariants.
`,
  }),
  'mutate/failed': row<{ reason: string }>({
    severity: 'error',
    text: ({ reason }) => `StrykerJS could not run: ${reason}`,
    help: () => 'npx gen-props doctor',
    explain: `
StrykerJS ended without a result. Its own words stand in the message. Frequent causes: versions of
\`@stryker-mutator/core\` and \`@stryker-mutator/vitest-runner\` that differ, a vitest configuration that does not load
from a copy of the project, too little memory.
`,
  }),
  'mutate/stopped': row<Record<never, never>>({
    severity: 'error',
    text: () => 'the mutation run was stopped',
    explain: `
It was interrupted before it had a result. Nothing of it is left on the disk.
`,
  }),
  'gate/no-baseline': row<{ file: string }>({
    severity: 'info',
    text: ({ file }) => `no ${file}: nothing to compare with`,
    help: () => 'npx gen-props gate --update-baseline, and check the file in',
    explain: `
The baseline is the record of what the invariants once killed. With it, \`gate\` sees that an invariant was removed or
weakened, and which mutants it no longer kills. Without it every run is judged alone.
`,
  }),
  'gate/not-in-baseline': row<{ file: string; spec: string }>({
    severity: 'info',
    text: ({ file, spec }) => `${file} knows nothing of ${spec}: nothing to compare it with`,
    help: () => 'npx gen-props gate --update-baseline, and check the file in',
    explain: `
The record has no entry for this spec: it is new, or somebody took the entry out. Until there is one, nobody notices when an
invariant of it is removed or weakened. \`gate --base origin/main\` compares with the record of the base branch, whatever
the change at hand does to the file.
`,
  }),
  'gate/bad-baseline': row<{ file: string; reason: string }>({
    severity: 'error',
    text: ({ file, reason }) => `${file} is no baseline: ${reason}`,
    help: () => 'take it from the base branch again, or write it anew: npx gen-props gate --update-baseline',
    explain: `
The baseline is written by \`gen-props gate --update-baseline\` and by nothing else. After a merge conflict, take
either side and write it anew.
`,
  }),
}
