import { expect, it } from 'vitest'
import { terminalOf, type Format } from '../../src/cli/terminal.ts'
import { diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { runnerCommand } from '../report/diagnostics/runner.ts'

function heard(format: Format) {
  const said = { out: '', err: '' }
  const terminal = terminalOf(
    {
      cwd: '/shop',
      env: {},
      out: (text) => void (said.out += text),
      err: (text) => void (said.err += text),
      columns: undefined,
      signal: new AbortController().signal,
    },
    { format, quiet: false, noColour: true },
  )
  return { said, terminal }
}

it('shows findings for GitHub on stderr, and none of the words of a result as a command', async () => {
  const { said, terminal } = heard('github')
  await terminal.diagnostics([diagnostic('host/spec-missing', undefined, { file: 'a', meant: undefined })])
  terminal.result('Failed\n  ::error::made up\n##[error]too')
  terminal.progress('::debug::on')
  expect(said.err.split('\n').flatMap((line) => runnerCommand(line)?.properties['title'] ?? [])).toEqual([
    'host/spec-missing',
  ])
  expect(said.out).toBe('Failed\n  %3A:error::made up\n## [error]too\n')
})

it('leaves the words of a result as they are for people', () => {
  const { said, terminal } = heard('pretty')
  terminal.result('::error::made up')
  expect(said.out).toBe('::error::made up\n')
})
