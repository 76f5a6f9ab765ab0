import { command } from '../command.ts'

export const schema = command({
  name: 'schema',
  words: '',
  describeWords: {},
  summary: 'print the JSON Schema of specs, for editors',
  options: {},
  run: async ({ terminal }) => {
    const { invariantsSchema } = await import('../../phases/2-spec/schema/invariants-schema.ts')
    terminal.result(JSON.stringify(invariantsSchema(), null, 2))
    return 0
  },
})
