import { command } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'
import { scaffoldText } from '../scaffold-text.ts'

export const scaffold = command({
  name: 'scaffold',
  words: '<module>',
  describeWords: { type: 'string', describe: 'the module or package to write a spec for' },
  summary: 'draft a spec from names, types and doc comments, without a model',
  examples: [
    ['src/cart.ts', 'draft invariants/cart.yaml, or add to it'],
    ['src/cart.ts --print', 'see the spec, write nothing'],
    ['slugify --out invariants/slugs.yaml', 'an installed package'],
  ],
  options: {
    out: { type: 'string', requiresArg: true, describe: 'the spec to write or to add to' },
    print: { type: 'boolean', default: false, describe: 'print the spec, and write nothing' },
  },
  run: async ({ args, words: [subject = ''], io, terminal }) => {
    const { scaffold: scaffoldSpec } = await import('../../pipeline.ts')
    const { print, out } = args
    const ending = await scaffoldSpec({ cwd: io.cwd, subject, out, configFile: args.config, print })
    await terminal.diagnostics(ending.diagnostics, { aside: print })
    if (ending.value) {
      const summary = scaffoldText(ending.value, terminal.paint)
      // The spec is the result, and what is said of it goes beside.
      if (print) terminal.progress(summary)
      else terminal.result(summary)
      if (print && ending.value.scaffolding.added.length > 0) terminal.document(ending.value.scaffolding.text)
    }
    // Nothing to say is something to look at, unless all is there already.
    const { added = [], duplicates = [], proposals = [] } = ending.value?.scaffolding ?? {}
    return exitCodeOf({ ...ending, findings: added.length + duplicates.length + proposals.length === 0 })
  },
})
