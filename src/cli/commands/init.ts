import { command } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'

export const init = command({
  name: 'init',
  words: '',
  describeWords: {},
  summary: 'write a configuration and a first spec, for what is found in the project',
  examples: [
    ['', 'names the modules, where several could come first'],
    ['--yes', 'takes the first of them'],
    ['--subject src/cart.ts', 'a first spec of this module'],
  ],
  options: {
    yes: { type: 'boolean', default: false, describe: 'ask nothing: of several modules take the first' },
    subject: { type: 'string', requiresArg: true, describe: 'the module that the first spec is about' },
  },
  run: async ({ args, io, terminal }) => {
    const { initProject } = await import('../../pipeline/init-project.ts')
    const { initText } = await import('../../report/text/init.ts')
    const ending = await initProject({ cwd: io.cwd, yes: args.yes, subject: args.subject })
    await terminal.diagnostics(ending.diagnostics)
    if (ending.layout && ending.diagnostics.length === 0)
      terminal.result(initText({ ...ending, ...ending.layout }))
    return exitCodeOf({ ...ending, findings: ending.choices.length > 0 })
  },
})
