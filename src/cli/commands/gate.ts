import { settings } from '../../config/settings.ts'
import { command } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'
import { numberFromSetting } from '../from-setting.ts'
import { showEvidence } from '../show-evidence.ts'
import { specWords } from '../spec-words.ts'

export const gate = command({
  name: 'gate',
  ...specWords,
  summary: 'lint, generate --check, verify and mutate as one verdict, for CI',
  examples: [
    ['', 'one verdict over all specs'],
    ['--base origin/main', 'compare with the baseline of a branch'],
    ['--score 0.9 --format github', 'a higher bar, findings beside the lines of a pull request'],
  ],
  options: {
    score: numberFromSetting(settings.gate.score),
    base: {
      type: 'string',
      requiresArg: true,
      describe: 'a branch or commit; its baseline is the one to compare with',
    },
    'update-baseline': {
      type: 'boolean',
      default: false,
      describe: 'record what the invariants kill now, to be checked in; never less than before',
    },
  },
  run: async ({ args, words, io, terminal }) => {
    const pipeline = await import('../../pipeline.ts')
    const { gateText } = await import('../../report/text/gate.ts')
    const request = {
      cwd: io.cwd,
      specs: words,
      configFile: args.config,
      settings: { 'gate.score': args.score },
      base: args.base,
      updateBaseline: args['update-baseline'],
      signal: io.signal,
    }
    const ending = await pipeline.gate(request, terminal.progress)
    await showEvidence(ending, terminal, () => gateText(ending, terminal.paint))
    if (ending.baseline !== undefined) terminal.result(`wrote ${ending.baseline}`)
    const couldNotRun = ending.gate.verdict === 'could-not-run'
    return couldNotRun ? 2 : exitCodeOf({ ...ending, findings: ending.gate.verdict === 'fail' })
  },
})
