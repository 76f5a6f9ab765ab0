import path from 'node:path'
import type { Project } from '../config/load-project.ts'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { configFaults } from '../phases/3-subject/modules/config-faults.ts'

const codes = {
  classic: 'subject/classic-resolution',
  'no-globals': 'subject/no-globals',
  'in-out-dir': 'subject/output-in-out-dir',
} as const

/** What the tsconfig.json over the output folder says that would keep TypeScript from reading the generated tests. */
export function compilerFaults({ root, config }: Project): readonly Diagnostic[] {
  const folder = path.resolve(root, config.output)
  return configFaults(folder).map(({ fault, range }) =>
    diagnostic(codes[fault], range, { folder: config.output }),
  )
}
