import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lacksValue } from '../../../src/phases/3-subject/modules/lacks-value.ts'

const files = {
  'bundled.js':
    '!function(t,e){module.exports=e()}(this,function(){var M=class{};var m=()=>new M;m.isMoment=1;return m})',
  'entry.js': "export * from './inner.js'\nexport { Clock } from './clock.js'\n",
  'inner.js': "import { Hour } from './clock'\nexport const start = () => new Hour()\n",
  'clock.js': 'export class Clock {}\nexport class Hour {}\nconst $Minute = 1\n',
  'elsewhere.js': "export * from 'another-package'\n",
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-values-'))
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
})
afterAll(() => rm(folder, { recursive: true }))

describe('a class that the types of a package declare', () => {
  it.each([
    ['bundled.js', 'Moment', true],
    ['bundled.js', 'isMoment', false],
    ['entry.js', 'Clock', false],
    ['entry.js', 'Hour', false],
    ['entry.js', 'Minute', true],
    ['elsewhere.js', 'Clock', false],
    ['missing.js', 'Clock', false],
  ])('%s surely lacks %s: %s', (entry, name, lacks) => {
    expect(lacksValue(path.join(folder, entry))(name)).toBe(lacks)
  })
})
