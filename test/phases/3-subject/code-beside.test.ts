import { expect, it } from 'vitest'
import { inspect } from './subject-world.ts'

/** The functions that mutation changes, of a spec about JavaScript whose types a file beside it says. */
async function changed(name: string, declarations: string, code: string, subject = `./${name}.js`) {
  const text = `version: 1\nsubject: ${subject}\ninvariants:\n  - { id: rule, rule: A rule., then: half(4) === 2 }\n`
  const files = { [`${name}.d.ts`]: declarations, [`${name}.js`]: code }
  const { model, faults } = await inspect(text, files)
  return [faults, ...(model?.functions ?? []).map((one) => [one.name, one.named, one.startLine, one.endLine])]
}

const half = 'const part = (n, of) => n / of\nconst other = 1\n'

it.each([
  [
    'exports by name',
    'export declare function half(n: number): number\n',
    `${half}export function half(n) {\n  return part(n, 2)\n}\n`,
    './sums.js',
    ['half', true, 3, 5],
  ],
  [
    'an export under another name',
    'export declare const half: (n: number) => number\n',
    `${half}const halve = (n) => part(n, 2)\nexport { halve as half }\n`,
    './sums.js',
    ['halve', true, 3, 3],
  ],
  [
    'a default export',
    'export default function half(n: number): number\n',
    `${half}export default function (n) {\n  return part(n, 2)\n}\n`,
    '{ from: ./sums.js, default: half }',
    ['default', true, 3, 5],
  ],
  [
    'an export of CommonJS',
    'export declare function half(n: number): number\n',
    `${half}exports.half = (n) => part(n, 2)\n`,
    './sums.js',
    ['half', true, 3, 3],
  ],
])(
  '%s, and what it reaches, are found beside their declarations',
  async (_, declarations, code, subject, place) => {
    expect(await changed('sums', declarations, code, subject)).toEqual([[], ['part', false, 1, 1], place])
  },
)
