import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { describeSettings } from '../../src/config/describe-settings.ts'
import { settings } from '../../src/config/settings.ts'

it('lists every setting with its default', () => {
  const text = describeSettings()
  expect(text).toContain('| `output` | `"test/generated"` |')
  expect(text).toContain('| `gate.score` | `0.8` | a number from 0 to 1 |')
  for (const key of Object.keys(settings.extract)) expect(text).toContain(`| \`extract.${key}\` |`)
})

it('is what the reference shows', async () => {
  const page = await readFile(new URL('../../docs/configuration.md', import.meta.url), 'utf8')
  const unpadded = page.replaceAll(/ +\|/g, ' |').split('\n')
  const rows = describeSettings().trim().split('\n').slice(2)
  expect(rows.length).toBeGreaterThan(10)
  expect(unpadded).toEqual(expect.arrayContaining(rows))
})
