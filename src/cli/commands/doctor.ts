import { command } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'

export const doctor = command({
  name: 'doctor',
  words: '',
  describeWords: {},
  summary: 'versions, configuration, what is missing and the command that mends it',
  examples: [['', 'what is missing, and how to mend it']],
  options: {},
  run: async ({ args, io, terminal }) => {
    const { examine } = await import('../../pipeline/examine.ts')
    const report = await examine({ cwd: io.cwd, configFile: args.config, env: io.env })
    for (const { name, found, mend } of report.lines) {
      const state = mend === undefined ? terminal.paint('good', 'ok     ') : terminal.paint('bad', 'missing')
      terminal.result(`${state} ${name.padEnd(16)} ${found}${mend === undefined ? '' : `: ${mend}`}`)
    }
    await terminal.diagnostics(report.diagnostics)
    return exitCodeOf({ diagnostics: report.diagnostics, findings: !report.complete })
  },
})
