import { row } from '../message.ts'

const didYouMean = (meant: string | undefined, known: readonly string[]) =>
  meant === undefined ? `known are ${known.join(', ')}` : `did you mean "${meant}"?`

const shownPattern = (pattern: string) => `"${pattern.length > 200 ? `${pattern.slice(0, 197)}…` : pattern}"`

/** Whether a bracket of a glob is never closed. */
const isOpen = (pattern: string): boolean =>
  [/\[/, /\{/, /\(/].some((open, at) => {
    const rest = pattern.replace(/\\./g, '').split(open).slice(1).join('')
    return open.test(pattern.replace(/\\./g, '')) && !rest.includes(']})'.charAt(at))
  })

/** Faults of the way into the product: command line, configuration, files and what is installed. */
export const hostMessages = {
  'host/unknown-command': row<{ name: string; meant: string | undefined; known: readonly string[] }>({
    severity: 'error',
    text: ({ name }) => `There is no command "${name}"`,
    help: ({ meant, known }) => didYouMean(meant, known),
    explain: 'The first word after `gen-props` names what to do. `gen-props --help` lists the commands.',
  }),
  'host/unknown-option': row<{ name: string; command: string | undefined; meant: string | undefined }>({
    severity: 'error',
    text: ({ name, command }) => `"${command ?? 'gen-props'}" has no option "${name}"`,
    help: ({ meant, command }) =>
      meant === undefined
        ? `"${['gen-props', ...(command === undefined ? [] : [command]), '--help'].join(' ')}" lists them`
        : `did you mean "${meant}"?`,
    explain:
      'An option that is not understood is refused, since doing something else in silence would be worse.',
  }),
  'host/bad-usage': row<{ reason: string; command: string | undefined }>({
    severity: 'error',
    text: ({ reason }) => reason,
    help: ({ command }) => `see "gen-props ${command === undefined ? '' : `${command} `}--help"`,
    explain:
      'The command line does not fit the command: an argument is missing, is one too many, or has no such value.',
  }),
  'host/config-missing': row<{ file: string }>({
    severity: 'error',
    text: ({ file }) => `There is no configuration "${file}"`,
    help: () =>
      'correct the path after --config, or leave it out: the nearest configuration upward is found by itself',
    explain: '`--config` names a file that does not exist.',
  }),
  'host/config-unreadable': row<{ reason: string }>({
    severity: 'error',
    text: ({ reason }) => `The configuration cannot be loaded: ${reason}`,
    help: () => 'mend the file; it must export an object by default: export default defineConfig({ … })',
    explain:
      'The configuration is evaluated as a module, or parsed when it is JSON, and that failed with the error shown.',
  }),
  'host/unknown-setting': row<{ name: string; meant: string | undefined; known: readonly string[] }>({
    severity: 'error',
    text: ({ name }) => `There is no setting "${name}"`,
    help: ({ meant, known }) => didYouMean(meant, known),
    explain: 'A misspelt setting would leave its default in force without a word, so it is refused.',
  }),
  'host/bad-setting': row<{ name: string; expected: string; found: string }>({
    severity: 'error',
    text: ({ name, expected, found }) => `Setting "${name}" must be ${expected}, found ${found}`,
    explain:
      'The value of a setting is not of its type. The reference of the configuration lists types and defaults.',
  }),
  'host/no-spec-found': row<{ patterns: readonly string[]; root: string }>({
    severity: 'error',
    text: ({ patterns, root }) =>
      patterns.length === 0
        ? 'No spec found: `specs` of the configuration is an empty list'
        : `No spec found: nothing in ${root} matches ${patterns.map(shownPattern).join(', ')}`,
    help: ({ patterns }) => {
      const open = patterns.find(isOpen)
      return open === undefined
        ? 'write one, let "gen-props extract <brief> --subject <module>" draft one, or name the place in "specs" of the configuration'
        : `close the bracket of ${shownPattern(open)}, or write a backslash before it where it is part of a name`
    },
    explain:
      'A run over nothing would look like a success. Specs are the files that `specs` of the configuration matches (default `invariants/**/*.yaml`).',
  }),
  'host/spec-missing': row<{ file: string; meant: string | undefined }>({
    severity: 'error',
    text: ({ file }) => `There is no spec "${file}"`,
    help: ({ meant }) => (meant === undefined ? 'correct the path' : `did you mean "${meant}"?`),
    explain: 'A spec that was named on the command line does not exist.',
  }),
  'host/not-readable': row<{ file: string; reason: string }>({
    severity: 'error',
    text: ({ file, reason }) => `"${file}" cannot be read: ${reason}`,
    help: () => 'it must be a file of UTF-8 text that you may read',
    explain: 'The file is there, but reading it failed: a folder, no permission, or no text.',
  }),
  'host/not-writable': row<{ file: string; reason: string }>({
    severity: 'error',
    text: ({ file, reason }) => `"${file}" cannot be written: ${reason}`,
    help: () => 'make the folder writable, or choose another with "output" in the configuration',
    explain: 'Writing failed. Files are written whole or not at all, so nothing is left half-written.',
  }),
  'host/several-projects': row<{ roots: readonly string[] }>({
    severity: 'error',
    text: ({ roots }) => `The specs belong to different projects: ${roots.join(', ')}`,
    help: () => 'run the command once per project',
    explain:
      'Each project has its own configuration and output folder. A project is the nearest folder upward from a spec with a `gen-props.config.*` or a `package.json`.',
  }),
  'host/same-output': row<{ name: string; other: string }>({
    severity: 'error',
    text: ({ name, other }) => `This spec and ${other} would both generate ${name}`,
    help: () => 'rename one of the specs: generated files take the name of their spec',
    explain: 'All specs of a project generate into one folder, each under its own file name.',
  }),
  'host/left-alone': row<Record<string, never>>({
    severity: 'warning',
    text: () => 'This spec has errors and was not asked for: what was generated of it stays as it is',
    help: () => 'run "gen-props lint" to see them',
    explain: `A spec that is named alone is generated whatever is wrong with the others. Their files are neither written nor deleted, and
the file that all share keeps what they need. Without a name all specs of the project are generated, or none.`,
  }),
  'host/not-ours': row<{ file: string }>({
    severity: 'error',
    text: ({ file }) => `${file} was not generated and is not overwritten`,
    help: () => 'move it away, rename the spec, or choose another folder with "output" in the configuration',
    explain:
      'A file without the mark of gen-props in its first line is taken for a person’s work. It is never overwritten or deleted.',
  }),
  'generated/stale': row<{ file: string; spec: string }>({
    severity: 'error',
    text: ({ file, spec }) => `${file} is not what is made from ${spec}: it is stale or was edited by hand`,
    help: () => 'run "gen-props generate"; what was edited by hand belongs in the spec',
    explain:
      'Generated files are checked in, and must be what their spec gives now, to the byte (line ends aside).',
  }),
  'generated/missing': row<{ file: string; spec: string }>({
    severity: 'error',
    text: ({ file, spec }) => `${file} is missing, which is made from ${spec}`,
    help: () => 'run "gen-props generate" and check the file in',
    explain: 'A spec without its generated tests checks nothing.',
  }),
  'generated/orphan': row<{ file: string }>({
    severity: 'error',
    text: ({ file }) => `${file} was generated, and no spec generates it any more`,
    help: () => 'run "gen-props generate", which deletes it, or bring the spec back',
    explain: 'The file carries the mark of gen-props, and no spec generates it any more.',
  }),
  'generated/compiled': row<{ file: string; from: string }>({
    severity: 'error',
    text: ({ file, from }) => `${file} is what a compiler made of ${from}: it would run in its place`,
    help: () =>
      'run "gen-props generate", which deletes it; "noEmit", an "outDir", or "exclude" in the tsconfig.json that tsc was run with keeps it away',
    explain:
      'The compiler writes its output beside the source where tsconfig.json has neither `noEmit` nor `outDir`. vitest runs a compiled test a second time, and an import of `./cart.factories.js` finds the compiled file before the generated one, also when that one is newer.',
  }),
  'verdict/unearned': row<{ id: string; reason: string }>({
    severity: 'error',
    text: ({ id, reason }) => `Invariant ${id} is unearned: ${reason}`,
    help: () => 'strengthen the invariant, or mend the subject: "gen-props verify" shows all that was found',
    explain:
      'The invariant fails, or proves nothing: it holds as well for a subject that makes no sense, or its premise is hardly ever met.',
  }),
  'verdict/suspect': row<{ id: string; reason: string }>({
    severity: 'warning',
    text: ({ id, reason }) => `Invariant ${id} is suspect: ${reason}`,
    help: () => 'look at it: it may be fine, and often is not',
    explain:
      'A trust check found something that a person should judge. `gate.suspects` says how many may pass.',
  }),
  'verdict/survivor': row<{ original: string; replacement: string }>({
    severity: 'warning',
    text: ({ original, replacement }) => `No invariant minds when \`${original}\` becomes \`${replacement}\``,
    help: () => 'if the brief minds, write the invariant that says so',
    explain:
      'A small change of the subject passed all generated tests. Either the brief does not care, or a rule is missing.',
  }),
  'host/no-such-commit': row<{ commit: string; reason: string }>({
    severity: 'error',
    text: ({ commit, reason }) => `The commit "${commit}" after --base cannot be read: ${reason}`,
    help: () => 'name a branch or a commit that is fetched: git fetch origin main',
    explain:
      '`--base` names the commit whose baseline this run is compared with. A shallow clone in CI may not have it.',
  }),
}
