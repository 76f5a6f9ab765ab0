import { command } from '../command.ts'
import { exitCodeOf } from '../exit-code.ts'
import { extractionText, progressText } from '../extraction-text.ts'
import { fromSetting, numberFromSetting } from '../from-setting.ts'
import { settings } from '../../config/settings.ts'

export const extract = command({
  name: 'extract',
  words: '<brief>',
  describeWords: { type: 'string', describe: 'the prose that says what the subject must do' },
  summary: 'draft a spec from a brief by a language model',
  examples: [
    ['brief.md --subject src/cart.ts', 'draft invariants/cart.yaml'],
    ['brief.md --subject src/cart.ts --print-prompt', 'see what would be sent, send nothing'],
    ['brief.md --subject slugify --provider openai --model gpt-5', 'ask a language model'],
  ],
  options: {
    subject: {
      type: 'string',
      demandOption: true,
      requiresArg: true,
      describe: 'the module or package under test',
    },
    out: { type: 'string', requiresArg: true, describe: 'the spec to write or to add to' },
    'print-prompt': {
      type: 'boolean',
      default: false,
      describe: 'print exactly what would be sent, and send nothing; after a --response, what would follow',
    },
    response: {
      type: 'string',
      array: true,
      nargs: 1,
      requiresArg: true,
      describe: 'take the answer from a file, and ask nobody; a second one answers the next request',
    },
    record: {
      type: 'string',
      requiresArg: true,
      describe: 'keep the answers in this folder, for --provider replay',
    },
    'doc-comments': {
      type: 'boolean',
      default: false,
      describe: 'show the model the subject’s doc comments too',
    },
    provider: fromSetting(settings.extract.provider),
    model: fromSetting(settings.extract.model),
    'base-url': fromSetting(settings.extract.baseURL),
    recordings: fromSetting(settings.extract.recordings),
    'no-review': {
      type: 'boolean',
      default: false,
      describe: 'do not ask the model what its accepted answer would let pass',
    },
    'max-tokens': numberFromSetting(settings.extract.maxTokens),
  },
  run: async ({ args, words: [brief = ''], io, terminal }) => {
    const pipeline = await import('../../pipeline.ts')
    const request = {
      cwd: io.cwd,
      brief,
      subject: args.subject,
      out: args.out,
      responses: args.response,
      record: args.record,
      docComments: args['doc-comments'],
      configFile: args.config,
      settings: {
        'extract.provider': args.provider,
        'extract.model': args.model,
        'extract.baseURL': args['base-url'],
        'extract.recordings': args.recordings,
        ...(args['no-review'] && { 'extract.review': false }),
        'extract.maxTokens': args['max-tokens'],
      },
      env: io.env,
      signal: io.signal,
    }
    if (args['print-prompt']) {
      const { value, diagnostics } = await pipeline.printPrompt(request)
      await terminal.diagnostics(diagnostics)
      if (value !== undefined) terminal.document(value)
      else if (diagnostics.length === 0) terminal.progress('nothing more would be sent')
      return exitCodeOf({ diagnostics })
    }
    const ending = await pipeline.extract(request, (progress) => terminal.progress(progressText(progress)))
    await terminal.diagnostics(ending.diagnostics)
    if (ending.value) terminal.result(extractionText(ending.value, terminal.paint))
    // A model that had nothing to say is something to look at, not a success.
    return exitCodeOf({ ...ending, findings: ending.value === undefined })
  },
})
