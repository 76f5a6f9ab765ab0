import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const examples = path.resolve(import.meta.dirname, '../../examples')

const linesOf = (file: string) =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '').length
    : 0

/** How long a spec is beside the tests and the factories that it makes, without what they share with others. */
function shareOf(example: string, name: string): number {
  const made = ['spec', 'factories'].map((part) =>
    path.join(examples, example, `test/generated/${name}.${part}.ts`),
  )
  const lines = made.map(linesOf).reduce((before, one) => before + one, 0)
  expect(lines, `${example}: ${name}`).toBeGreaterThan(0)
  return linesOf(path.join(examples, example, 'invariants', `${name}.yaml`)) / lines
}

it('a spec is at most half as long as what it makes, on the mean of all examples', () => {
  const shares = readdirSync(examples).flatMap((example) =>
    readdirSync(path.join(examples, example, 'invariants'))
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => shareOf(example, path.basename(file, '.yaml'))),
  )
  expect(shares.length).toBeGreaterThanOrEqual(8)
  expect(shares.reduce((before, one) => before + one, 0) / shares.length).toBeLessThanOrEqual(0.5)
})
