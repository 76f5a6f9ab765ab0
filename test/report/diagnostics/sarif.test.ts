import { describe, expect, it } from 'vitest'
import { sarifDiagnostics } from '../../../src/report/diagnostics/sarif.ts'
import { sarifFaults } from '../sarif-faults.ts'
import { base, hard, hardSources, misspelt, placeless, sources } from './faults.ts'

it('is a SARIF log with rules and places', () => {
  const log: unknown = JSON.parse(sarifDiagnostics([misspelt, placeless], sources, base))
  expect(log).toMatchObject({
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'gen-props', rules: [{ id: 'host/spec-missing' }, { id: 'host/unknown-setting' }] },
        },
        invocations: [
          {
            executionSuccessful: false,
            toolExecutionNotifications: [
              {
                associatedRule: { id: 'host/spec-missing', index: 0 },
                level: 'error',
                message: { text: 'There is no spec "cart.yaml"\ncorrect the path' },
              },
            ],
          },
        ],
        results: [
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

describe('a SARIF log', () => {
  const text = sarifDiagnostics(hard, hardSources, base)

  it.each([
    ['of hard texts and paths', text],
    ['of nothing', sarifDiagnostics([], sources, base)],
  ])('keeps to the format: %s', (_, log) => expect(sarifFaults(log)).toEqual([]))

  it('points with UTF-16 units, at the file that has the fault', () => {
    const [run] = (
      JSON.parse(text) as { runs: { results: { message: { text: string }; locations: unknown[] }[] }[] }
    ).runs
    const placeOf = (word: string) =>
      run?.results.find(({ message }) => message.text.includes(word))?.locations[0]
    const at = (uri: string, region?: object) => ({
      physicalLocation: { artifactLocation: { uri }, ...(region && { region }) },
    })
    expect(placeOf('100%')).toEqual(
      at('a%20b/50%25%2C%20%231%3A%20%C3%A9.yaml', {
        startLine: 2,
        startColumn: 14,
        endLine: 2,
        endColumn: 18,
      }),
    )
    expect(placeOf('included')).toEqual(
      at('../library/shared%3A%20x.yaml', { startLine: 2, startColumn: 1, endLine: 2, endColumn: 2 }),
    )
    expect(placeOf('unread')).toEqual(at('gone.yaml'))
  })

  it.each([
    ['2.1.0', '2.0.0', 'version'],
    ['"ruleIndex": 0', '"ruleIndex": 1', 'rule of host/unknown-setting'],
    ['"level": "error"', '"level": "fatal"', 'level fatal'],
    ['a%20b/', '/a b/', 'uri /a b/50%25%2C%20%231%3A%20%C3%A9.yaml'],
    ['"startColumn": 14', '"startColumn": 19', 'region 2 19 2 18'],
  ])('would not keep to it with %s as %s', (from, to, fault) => {
    expect(sarifFaults(sarifDiagnostics(hard.slice(0, 1), hardSources, base).replaceAll(from, to))).toContain(
      fault,
    )
  })
})
