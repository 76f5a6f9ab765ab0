import { command } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'
import { specWords } from '../spec-words.ts'

export const lint = command({
  name: 'lint',
  ...specWords,
  summary: 'check specs: schema, names, types, expressions, quotes',
  examples: [
    ['', 'all specs of the project'],
    ['invariants/cart.yaml', 'one spec'],
    ['invariants/shop', 'all specs of a folder'],
    ["'invariants/**/*.yaml' --format sarif", 'what a pattern matches, for code scanning'],
  ],
  options: {},
  run: async ({ args, words, io, terminal }) => {
    const { lint: lintSpecs } = await import('../../pipeline.ts')
    const ending = await lintSpecs({ cwd: io.cwd, specs: words, configFile: args.config, signal: io.signal })
    await terminal.diagnostics(ending.diagnostics)
    if (ending.checked > 0)
      terminal.progress(`${ending.checked} ${ending.checked === 1 ? 'spec' : 'specs'} checked`)
    return exitCodeOf(ending)
  },
})
