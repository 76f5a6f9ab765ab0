import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { defineConfig } from 'vitest/config'
import { bugsOf, examples, folderOf } from './fixture-bugs.ts'

const query = /\?bug=([\w-]+)$/

/** Hands the bug that a test file is asked for on to all that it imports from its example, up to the subject. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, '../..'),
  plugins: [
    {
      name: 'broken-subjects',
      enforce: 'pre',
      async resolveId(source, importer) {
        const [asked, bug] = query.exec(importer ?? '') ?? []
        if (bug === undefined || asked === undefined || !source.startsWith('.')) return undefined
        const found = await this.resolve(source, importer?.slice(0, -asked.length), { skipSelf: true })
        return found && `${found.id}?bug=${bug}`
      },
      async load(id) {
        const [asked, bug] = query.exec(id) ?? []
        if (bug === undefined || asked === undefined) return undefined
        const file = id.slice(0, -asked.length)
        const text = await readFile(file, 'utf8')
        const example = Object.entries(examples).find(
          ([name, { subject }]) => file === path.join(folderOf(name), subject),
        )
        if (!example) return text
        const { is, becomes } = bugsOf(example[0])[bug] ?? { is: '', becomes: '' }
        if (is === '' || text.split(is).length !== 2)
          throw new Error(`${bug}: ${is} stands not once in ${file}`)
        return text.replace(is, () => becomes)
      },
    },
  ],
  test: {
    include: [path.join(import.meta.dirname, 'fixtures.suite.ts')],
    // As many runs as the specs ask for at most; nobody reads the counterexamples.
    env: { GEN_PROPS_PROFILE: 'mutation', GEN_PROPS_RUNS: '100' },
  },
})
