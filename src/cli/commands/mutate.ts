import { settings } from '../../config/settings.ts'
import { command } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'
import { numberFromSetting } from '../from-setting.ts'
import { showEvidence } from '../show-evidence.ts'
import { specWords } from '../spec-words.ts'

export const mutate = command({
  name: 'mutate',
  ...specWords,
  summary: 'change the subjects a little at a time, and see which invariants mind',
  examples: [
    ['', 'the subjects of all specs'],
    ['invariants/cart.yaml --concurrency 2', 'one subject, two mutants at a time'],
  ],
  options: {
    concurrency: numberFromSetting(settings.mutation.concurrency),
    timeout: numberFromSetting(settings.mutation.timeout),
  },
  run: async ({ args, words, io, terminal }) => {
    const pipeline = await import('../../pipeline.ts')
    const { mutateText } = await import('../../report/text/mutate.ts')
    const request = {
      cwd: io.cwd,
      specs: words,
      configFile: args.config,
      settings: { 'mutation.concurrency': args.concurrency, 'mutation.timeout': args.timeout },
      signal: io.signal,
    }
    const ending = await pipeline.mutate(request, terminal.progress)
    const { mutation, invariants } = ending
    await showEvidence({ ...ending, specs: [], gate: undefined }, terminal, () =>
      mutation ? mutateText({ invariants, mutation }, terminal.paint) : '',
    )
    return exitCodeOf(ending)
  },
})
