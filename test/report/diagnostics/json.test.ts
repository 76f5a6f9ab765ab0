import { expect, it } from 'vitest'
import { jsonDiagnostics } from '../../../src/report/diagnostics/json.ts'
import { base, hard, hardSources, misspelt, placeless, sources } from './faults.ts'

it('is a document of a stable shape', () => {
  expect(JSON.parse(jsonDiagnostics([misspelt, placeless], sources, base))).toEqual({
    version: 1,
    diagnostics: [
      {
        code: 'host/spec-missing',
        severity: 'error',
        text: 'There is no spec "cart.yaml"',
        help: 'correct the path',
        file: null,
        start: null,
        end: null,
      },
      {
        code: 'host/unknown-setting',
        severity: 'error',
        text: 'There is no setting "ouput"',
        help: 'did you mean "output"?',
        file: 'conf/gen-props.config.json',
        start: { line: 2, column: 4 },
        end: { line: 2, column: 9 },
      },
    ],
    counts: { error: 2, warning: 0, info: 0 },
  })
})

it('is a document also when nothing was found', () => {
  expect(JSON.parse(jsonDiagnostics([], sources, base))).toMatchObject({
    diagnostics: [],
    counts: { error: 0 },
  })
})

it('has every field of each diagnostic', () => {
  const { diagnostics } = JSON.parse(jsonDiagnostics(hard, hardSources, base)) as {
    diagnostics: Record<string, unknown>[]
  }
  const fields = ['code', 'severity', 'text', 'help', 'file', 'start', 'end']
  expect(diagnostics.map((one) => Object.keys(one))).toEqual(hard.map(() => fields))
  expect(diagnostics.find(({ text }) => String(text).includes('100%'))).toMatchObject({
    text: 'There is no setting "100%: a, b\r\n::error::x"',
    file: 'a b/50%, #1: é.yaml',
    start: { line: 2, column: 14 },
    end: { line: 2, column: 18 },
  })
  expect(diagnostics.find(({ file }) => file === 'gone.yaml')).toMatchObject({ start: null, end: null })
})
