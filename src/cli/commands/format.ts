import { command } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'
import { specWords } from '../spec-words.ts'

export const format = command({
  name: 'format',
  ...specWords,
  summary: 'write specs in one canonical style; comments and values stay',
  examples: [
    ['', 'all specs of the project'],
    ['--check', 'in CI: fail when a spec is not in the canonical style'],
  ],
  options: {
    check: { type: 'boolean', describe: 'write nothing; fail when a spec is written otherwise' },
  },
  run: async ({ args, words, io, terminal }) => {
    const { format: formatSpecs } = await import('../../pipeline.ts')
    const request = { cwd: io.cwd, specs: words, configFile: args.config, signal: io.signal }
    const ending = await formatSpecs(request, args.check === true)
    await terminal.diagnostics(ending.diagnostics)
    for (const file of ending.written) terminal.result(`wrote ${file}`)
    if (ending.unchanged > 0) terminal.result(`${ending.unchanged} unchanged`)
    return exitCodeOf(ending)
  },
})
