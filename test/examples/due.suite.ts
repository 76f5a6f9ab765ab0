import path from 'node:path'
import { beforeAll, describe } from 'vitest'
import { brokenExample } from './broken-example.ts'

const { name, folder, bugs } = await brokenExample()
const generated = path.join(folder, `test/generated/${name}.spec.ts`)

/** Every generated test, once for each bug: run by `due.test.ts`. */
for (const bug of Object.keys(bugs)) {
  describe(bug, async () => {
    beforeAll(() => {
      process.env[`${name.toUpperCase()}_BUG`] = bug
    })
    await import(/* @vite-ignore */ `${generated}?bug=${bug}`)
  })
}
