import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
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
  'before39.js': '__export(require("another-package"))\n',
  'babel.js':
    'var _p = require("another-package")\nObject.keys(_p).forEach(function (key) { exports[key] = _p[key] })\n',
  'twice.js': 'const x = require("another-package")\nmodule.exports = x\n',
  'assigned.js': 'Object.assign(exports, require("another-package"))\n',
  'spread.js': 'module.exports = {\n  a: 1,\n  ...require("another-package"),\n}\n',
  'standard.js': "import whole from 'another-package'\nexport default whole\n",
  'interop.js': 'const p = __importDefault(require("another-package"))\nmodule.exports = p.default\n',
  'made.js': "module.exports = (name) => require('./' + name)\n",
  'folder.js': "export * from './lib'\n",
  'lib/package.json': '{ "main": "main.js" }',
  'listed.js': 'class Hidden {}\nclass Inner extends Hidden {}\nexport { Inner as Clock }\n',
  'declared.js': 'class Hidden {}\nexport class Clock extends Hidden {}\nexport const now = new Clock()\n',
  'bound.js': 'export const { Clock } = globalThis\n',
  'common.js':
    "Object.defineProperty(exports, '__esModule', { value: true })\nclass Hidden {}\nclass Clock {}\nexports.Clock = Clock\nObject.defineProperty(exports, 'parse', { get: () => new Hidden() })\n",
  'warned.js':
    "class Hidden {}\nexports.Clock = class {}\n;['error', 'warn']\n  .forEach(method => (exports[method] = (...given) => log(method, given)))\n['exit'].forEach(prop => {\n  Object.defineProperty(exports, prop, { get: () => log[prop] })\n})\nwarn.deprecated(exports, 'Minute')\nwarn.all(exports, 'gone', [\n  'Hour',\n  'Day'\n])\n",
  'handed.js': "class Hidden {}\nexports.Clock = class {}\ncopy(exports, 'all', hidden)\n",
  'umd.js':
    'class Hidden {}\n(function (factory) { factory(exports) })((e) => { e.Hidden = Hidden })\nexports.at = 1\n',
  'used.js':
    "// require('another-package')\nconst { deep } = require('other')\nconst p_1 = require('another-package')\nexports.start = () => p_1.run(deep, 'require(\"x\")')\n",
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-values-'))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), text)
  }
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
    ['before39.js', 'Clock', false],
    ['babel.js', 'Clock', false],
    ['twice.js', 'Clock', false],
    ['assigned.js', 'Clock', false],
    ['spread.js', 'Clock', false],
    ['standard.js', 'Clock', false],
    ['interop.js', 'Clock', false],
    ['made.js', 'Clock', false],
    ['folder.js', 'Clock', false],
    ['used.js', 'Clock', true],
    ['used.js', 'deep', true],
    ['listed.js', 'Clock', false],
    ['listed.js', 'Hidden', true],
    ['declared.js', 'Clock', false],
    ['declared.js', 'Hidden', true],
    ['common.js', 'Clock', false],
    ['common.js', 'Hidden', true],
    ['common.js', 'parse', false],
    ['warned.js', 'Clock', false],
    ['warned.js', 'Day', false],
    ['warned.js', 'Minute', false],
    ['warned.js', 'exit', false],
    ['warned.js', 'Hidden', true],
    ['handed.js', 'Hidden', false],
    ['umd.js', 'Hidden', false],
    ['bound.js', 'Clock', false],
    ['missing.js', 'Clock', false],
  ])('%s surely lacks %s: %s', (entry, name, lacks) => {
    expect(lacksValue(path.join(folder, entry))(name)).toBe(lacks)
  })
})
