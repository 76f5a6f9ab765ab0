import path from 'node:path'
import { describe } from 'vitest'
import { bugsOf, examples, folderOf } from './fixture-bugs.ts'

/** Every generated test, once for each bug: run by `fixtures.test.ts`. */
for (const [name, { tests }] of Object.entries(examples)) {
  for (const bug of Object.keys(bugsOf(name))) {
    describe(`${name} ${bug}`, async () => {
      await import(/* @vite-ignore */ `${path.join(folderOf(name), tests)}?bug=${bug}`)
    })
  }
}
