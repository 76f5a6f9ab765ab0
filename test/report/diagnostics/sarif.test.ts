import { expect, it } from 'vitest'
import { sarifDiagnostics } from '../../../src/report/diagnostics/sarif.ts'
import { base, misspelt, placeless, sources } from './faults.ts'

it('is a SARIF log with rules and places', () => {
  const log: unknown = JSON.parse(sarifDiagnostics([misspelt, placeless], sources, base))
  expect(log).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'gen-props', rules: [{ id: 'host/spec-missing' }, { id: 'host/unknown-setting' }] },
        },
        results: [
          { ruleId: 'host/spec-missing', ruleIndex: 0, level: 'error', locations: [] },
          {
            ruleId: 'host/unknown-setting',
            ruleIndex: 1,
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'conf/gen-props.config.json' },
                  region: { startLine: 2, startColumn: 4, endLine: 2, endColumn: 9 },
                },
              },
            ],
          },
        ],
      },
    ],
  })
})
