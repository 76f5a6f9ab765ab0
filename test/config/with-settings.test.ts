import { expect, test } from 'vitest'
import { checkConfig } from '../../src/config/check-config.ts'
import { withSettings } from '../../src/config/with-settings.ts'

const configured = { gate: { score: 0.97, drafts: true } }

test.each([
  ['the score of the file where no flag says another', undefined, 0.97],
  ['that of the flag where one does', 0.5, 0.5],
])('the gate asks for %s', (_, flag, score) => {
  const { value } = checkConfig(withSettings(configured, { 'gate.score': flag }), undefined)
  expect(value?.gate).toEqual({ score, suspects: 0, drafts: true })
})
