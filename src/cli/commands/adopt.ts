import { settings } from '../../config/settings.ts'
import { command } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'
import { fromSetting, numberFromSetting } from '../from-setting.ts'
import { showAdopted } from '../show-adopted.ts'
import { specWords } from '../spec-words.ts'

export const adopt = command({
  name: 'adopt',
  words: '<invariant> [spec..]',
  describeWords: { type: 'string', describe: 'its id; spec/id and id/case where that is needed to tell it' },
  describeMoreWords: specWords.describeWords,
  summary: 'write what an invariant fails for into its examples, so that it is tried first from then on',
  examples: [
    ['total-is-sum', 'run its tests, and keep the counterexample'],
    ['total-is-sum --seed 42', 'with the seed that a failing run printed'],
  ],
  options: {
    profile: fromSetting(settings.verify.profile),
    seed: numberFromSetting(settings.verify.seed),
  },
  run: async ({ args, words: [invariant = '', ...specs], io, terminal }) => {
    const pipeline = await import('../../pipeline.ts')
    const request = {
      cwd: io.cwd,
      specs,
      invariant,
      configFile: args.config,
      settings: { 'verify.profile': args.profile, 'verify.seed': args.seed },
      signal: io.signal,
    }
    const ending = await pipeline.adopt(request, terminal.progress)
    await terminal.diagnostics(ending.diagnostics)
    showAdopted(ending, terminal)
    return exitCodeOf(ending)
  },
})
