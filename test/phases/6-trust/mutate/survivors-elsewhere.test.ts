import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type { CodeMutant } from '../../../../src/ir/evidence.ts'
import { compareSurvivors } from '../../../../src/phases/6-trust/survivors.ts'

const subject = 'export const half = (cents) => Math.floor(cents / 2)\n'
const test = `import { it } from 'vitest'
import { half } from '../../core/half.js'
it('halves', () => void half(5))
`

/** A workspace of two packages: the tests stand in `app`, what they test in `core`. */
async function workspace() {
  const folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'survivors-')))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const packages = path.join(folder, 'packages')
  const testFile = path.join(packages, 'app', 'test', 'half.spec.ts')
  const file = path.join(packages, 'core', 'half.js')
  await mkdir(path.dirname(testFile), { recursive: true })
  await mkdir(path.dirname(file))
  await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'), 'junction')
  await writeFile(path.join(packages, 'app', 'package.json'), '{ "type": "module" }\n')
  await writeFile(path.join(packages, 'core', 'package.json'), '{ "type": "module" }\n')
  await writeFile(testFile, test)
  await writeFile(file, subject)
  return { packages, testFile, file }
}

it('survivors in a package beside the project are compared with the original', async () => {
  const { packages, testFile, file } = await workspace()
  const original = 'Math.floor(cents / 2)'
  const start = subject.indexOf(original)
  const mutant: CodeMutant = {
    ...{ id: 'ceil', suites: ['half'], file: '../core/half.js', line: 1, column: start + 1 },
    ...{ mutator: 'MethodExpression', original, replacement: 'Math.ceil(cents / 2)' },
    status: 'survived',
    ...{ killedBy: [], difference: undefined, timeout: undefined, calls: undefined, changed: undefined },
  }
  const found = await compareSurvivors({
    root: path.join(packages, 'app'),
    copied: packages,
    suites: [
      {
        ...{ name: 'half', testFile, invariants: [], patience: 10_000, functions: [], behind: [] },
        subject: { file, standIns: [{ exportName: 'half', export: 'half', on: 'itself', member: '' }] },
      },
    ],
    survivors: [{ mutant, file, start, end: start + original.length }],
    texts: new Map([[file, subject]]),
  })
  expect(found.get('ceil')?.difference).toEqual({ call: 'half(5)', original: '2', mutant: '3' })
}, 60_000)
