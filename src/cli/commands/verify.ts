import { settings } from '../../config/settings.ts'
import { command } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'
import { fromSetting, numberFromSetting } from '../from-setting.ts'
import { showEvidence } from '../show-evidence.ts'
import { showAdopted } from '../show-adopted.ts'
import { specWords } from '../spec-words.ts'

export const verify = command({
  name: 'verify',
  ...specWords,
  summary: 'run the properties, and see whether they could fail: seeds, premises, impostors, spec mutants',
  examples: [
    ['', 'all specs, with a random seed'],
    ['invariants/cart.yaml --seed 42', 'one spec, the same values each time'],
    ['--profile thorough', '1,000 runs of each property'],
    ['--adopt', 'keep what invariants fail for in their examples'],
  ],
  options: {
    profile: fromSetting(settings.verify.profile),
    seed: numberFromSetting(settings.verify.seed),
    adopt: {
      type: 'boolean',
      default: false,
      describe: 'write what failing invariants fail for into their examples, as `adopt` does',
    },
  },
  run: async ({ args, words, io, terminal }) => {
    const pipeline = await import('../../pipeline.ts')
    const { verifyText } = await import('../../report/text/verify.ts')
    const request = {
      cwd: io.cwd,
      specs: words,
      configFile: args.config,
      settings: { 'verify.profile': args.profile, 'verify.seed': args.seed },
      signal: io.signal,
      adopt: args.adopt,
    }
    const ending = await pipeline.verify(request, terminal.progress)
    await showEvidence({ ...ending, mutation: undefined, gate: undefined }, terminal, () =>
      verifyText(ending.specs, terminal.paint),
    )
    if (ending.adopted && terminal.format === 'pretty') showAdopted(ending.adopted, terminal)
    return exitCodeOf(ending)
  },
})
