import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diagnostic } from '../../../src/diagnostics/diagnostic.ts'
import { placeOf } from '../../../src/diagnostics/frame.ts'
import { entriesOf } from '../../../src/report/diagnostics/entry.ts'
import { githubDiagnostics } from '../../../src/report/diagnostics/github.ts'
import { withoutCommands } from '../../../src/report/diagnostics/without-commands.ts'
import { holdsOldCommand, runnerCommand, runnerLines } from './runner.ts'

const tokens = [
  '\n',
  '\r\n',
  '\r',
  '%',
  '%0A',
  '%250A',
  '%25',
  ',',
  ':',
  '::',
  '=',
  ' ',
  '🛒',
  'é',
  '\u2028',
  '\t',
  '##[',
  '::error::',
  'a',
  '"',
]
const oddText = fc.array(fc.constantFrom(...tokens), { maxLength: 12 }).map((parts) => parts.join(''))
const base = '/shop'
const found = fc.record({ name: oddText, file: oddText, text: oddText, at: fc.nat(12), length: fc.nat(12) })

it('gives the runner of GitHub the very message, file, line and column', () => {
  fc.assert(
    fc.property(found, ({ name, file, text, at, length }) => {
      const range = {
        file: `${base}/x${file}.yaml`,
        start: Math.min(at, text.length),
        end: Math.min(at + length, text.length),
      }
      const fault = diagnostic('host/unknown-setting', range, { name, meant: undefined, known: ['a'] })
      const sources = new Map([[range.file, text]])
      const [entry] = entriesOf([fault], sources, base)
      const [line = '', counts, ...rest] = runnerLines(githubDiagnostics([fault], sources, base))
      expect([counts, rest]).toEqual(['1 error', ['']])
      const { line: startLine, column } = placeOf(text, range.start)
      const { line: endLine } = placeOf(text, range.end)
      const columns = startLine === endLine ? { col: String(column) } : {}
      expect(runnerCommand(line)).toMatchObject({
        name: 'error',
        properties: {
          file: `x${file}.yaml`,
          line: String(startLine),
          endLine: String(endLine),
          ...columns,
          title: fault.code,
        },
        data: `${entry?.text}\nhelp: ${entry?.help}`,
      })
    }),
    { numRuns: 500, seed: 7 },
  )
})

it('leaves no line of a report that the runner takes for a command', () => {
  fc.assert(
    fc.property(oddText, (text) => {
      const lines = runnerLines(withoutCommands(text))
      expect(lines.map(runnerCommand).filter(Boolean)).toEqual([])
      expect(lines.filter(holdsOldCommand)).toEqual([])
    }),
    { numRuns: 500, seed: 7 },
  )
})
