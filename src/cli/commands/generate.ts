import { command } from '../command.ts'
import { exitCodeOf, type ExitCode } from '../exit-code.ts'
import { specWords } from '../spec-words.ts'
import type { Terminal } from '../terminal.ts'
import type { Generated } from '../../pipeline/endings.ts'
import type { Request } from '../../pipeline/open-job.ts'

export const generate = command({
  name: 'generate',
  ...specWords,
  summary: 'make property tests and factories of specs',
  examples: [
    ['', 'all specs of the project'],
    ['--check', 'in CI: fail when a generated file is not up to date'],
    ['invariants/cart.yaml --watch', 'one spec, again whenever it or its subject changes'],
  ],
  options: {
    check: { type: 'boolean', describe: 'write nothing; fail when a generated file is not up to date' },
    watch: {
      type: 'boolean',
      describe: 'generate again whenever a spec or a subject changes',
      conflicts: 'check',
    },
  },
  run: async ({ args, words, io, terminal }) => {
    const request = { cwd: io.cwd, specs: words, configFile: args.config, signal: io.signal }
    if (args.check) return check(request, terminal)
    const pipeline = await import('../../pipeline.ts')
    if (!args.watch) return show(await pipeline.generate(request), terminal)
    await pipeline.watch(request, async (ending) => {
      await show(ending, terminal)
      terminal.progress('watching for changes; Ctrl-C ends it')
    })
    return 0
  },
})

async function show(ending: Generated, terminal: Terminal): Promise<ExitCode> {
  await terminal.diagnostics(ending.diagnostics)
  for (const line of linesOf(ending)) terminal.result(line)
  return exitCodeOf(ending)
}

async function check(request: Request, terminal: Terminal): Promise<ExitCode> {
  const { checkGenerated } = await import('../../pipeline.ts')
  const ending = await checkGenerated(request)
  await terminal.diagnostics(ending.diagnostics)
  const code = exitCodeOf(ending)
  if (code === 0) terminal.result(`${ending.checked} generated files are up to date`)
  return code
}

const linesOf = ({ written, deleted, unchanged }: Generated): readonly string[] => [
  ...written.map((file) => `wrote ${file}`),
  ...deleted.map((file) => `deleted ${file}`),
  ...(unchanged > 0 ? [`${unchanged} unchanged`] : []),
]
