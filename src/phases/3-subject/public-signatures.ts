import path from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../ir/outcome.ts'
import { defaultName } from './modules/default-name.ts'
import { locateModule } from './modules/locate-module.ts'
import { openModule } from './modules/open-module.ts'
import { moduleFaults } from './modules/module-faults.ts'
import { printDeclaration } from './signatures/print-declaration.ts'
import { reachableFrom, type ReachableFile } from './signatures/reachable.ts'
import { usableProject, type Workspace } from './workspace.ts'

export interface SignaturesRequest {
  /** Absolute; the spec need not exist. */
  readonly specFile: string
  /** A path relative to the spec, or a package. */
  readonly subject: string
  readonly docComments: boolean
}

export interface PublicSignatures {
  /** Declarations, as in a `.d.ts` file: no bodies, no private members, no values of constants. */
  readonly text: string
  /** Names, sorted. */
  readonly exports: readonly string[]
  /** The name of the default export in a spec's code; undefined when there is none. */
  readonly defaultExport: string | undefined
}

/** The public face of a subject: all that a language model may see of it. */
export function publicSignatures(
  workspace: Workspace,
  request: SignaturesRequest,
): Outcome<PublicSignatures, Diagnostic> {
  const { specFile, subject, docComments } = request
  const from = { text: subject, range: { file: specFile, start: 0, end: 0 } }
  const source = { from, names: undefined, default: undefined, namespace: undefined }
  const found: Diagnostic[] = []
  const value = usableProject(workspace, { specFile, subject }, (project) => {
    found.length = 0
    const located = locateModule(source, project)
    if ('severity' in located) {
      found.push({ ...located, range: undefined })
      return { value: undefined, lacksGlobals: false }
    }
    const module = openModule(located, project)
    project.addSourceFileAtPathIfExists(module.file)
    const faults = moduleFaults([module], project.getProgram().compilerObject)
    found.push(...faults.diagnostics)
    if (faults.diagnostics.length > 0) return { value: undefined, lacksGlobals: faults.lacksGlobals }
    const files = reachableFrom(module.file, project)
    const text = files.map((file) => printFile(file, { first: files[0], docComments })).join('\n\n')
    const exports = [...module.exports.keys()].filter((name) => name !== 'default').sort()
    const program = project.getProgram().compilerObject
    const tree = program.getSourceFile(module.file)
    const defaultExport = tree && defaultName(subject, tree, program.getTypeChecker())
    return { value: { text: `${text}\n`, exports, defaultExport }, lacksGlobals: faults.lacksGlobals }
  })
  return { value, diagnostics: found }
}

/** What comes from other modules is headed by its place. */
function printFile(
  { file, statements }: ReachableFile,
  { first, docComments }: { first: ReachableFile | undefined; docComments: boolean },
) {
  const chosen = file.tree.statements.filter((statement) => statements.has(statement))
  const printed = chosen.map((statement) => printDeclaration(statement, docComments)).join('\n')
  if (!first || first.file === file) return printed
  const place = path.relative(path.dirname(first.file.module), file.module).split(path.sep).join('/')
  return `// ${place.startsWith('.') ? place : `./${place}`}\n${printed}`
}
