import { readdirSync } from 'node:fs'
import path from 'node:path'
import { describe } from 'vitest'

const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory())

/** The expected tests of each sample, once for each broken copy of its subject. */
for (const { name } of folders) {
  const folder = path.join(import.meta.dirname, name)
  const copies = readdirSync(folder).filter((file) => /^broken[\w-]*\.ts$/.test(file))
  for (const copy of copies.map((file) => path.basename(file, '.ts')))
    describe(`${name} on ${copy}`, async () => {
      await import(/* @vite-ignore */ path.join(folder, `expected/spec.spec.ts?${copy}`))
    })
}
