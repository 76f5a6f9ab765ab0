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

// Accept a change with `npx vitest run test/config -u`.
it('is what the reference shows', async () => {
  const page = new URL('../../docs/configuration.md', import.meta.url)
  const head = (await readFile(page, 'utf8')).split('| setting')[0] ?? ''
  await expect(`${head}${describeSettings()}`).toMatchFileSnapshot(page.pathname)
})
