import path from 'node:path'
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { StrykerEnd } from './stryker-run.ts'
import { invariantOfTest } from './test-title.ts'

type Failure = Exclude<StrykerEnd, { readonly kind: 'report' }>

/** Why there is no report: tests that fail by themselves, or StrykerJS in its own words. */
export function failureOf(end: Failure, root: string): Diagnostic {
  if (end.kind === 'never-ended') {
    const { file, title = '' } = end.test
    return diagnostic('mutate/never-ended', undefined, { title, invariant: invariantOfTest(title), file })
  }
  const { reason, output } = end
  const [, file, fault, line = '', column = ''] = /^(.+?): (.*) \((\d+):(\d+)\):?(?:\n|$)/.exec(reason) ?? []
  if (file !== undefined && fault !== undefined && path.isAbsolute(file))
    return diagnostic('mutate/unread', undefined, {
      ...{ file: path.relative(root, file).split(path.sep).join('/'), fault },
      ...{ line: Number(line), column: Number(column) + 1 },
    })
  if (!/failed tests in the initial test run/i.test(reason))
    return diagnostic('mutate/failed', undefined, { reason })
  const invariants = output.split('\n').flatMap((line) => invariantOfTest(line) ?? [])
  return diagnostic('mutate/tests-fail', undefined, { invariants: [...new Set(invariants)].sort() })
}
