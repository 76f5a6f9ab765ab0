import path from 'node:path'
import type { ResolvedImport } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { configOptions, governingConfig } from '../governing-config.ts'

type Imported = Pick<ResolvedImport, 'from' | 'package' | 'default'>

/**
 * The modules among some whose default import TypeScript takes for the whole of what they export: tests that are ES
 * modules under `node16`, `node18` or `nodenext`, of a package whose declarations are CommonJS and say `export default`.
 */
export function defaultOfCommonjs<Module extends Imported>(
  folder: string,
  modules: readonly Module[],
): readonly Module[] {
  const { ts } = compiler()
  const test = path.join(folder, 'generated.spec.ts')
  const config = governingConfig(test)
  if (config === undefined) return []
  const options = configOptions(config)
  const { Node16, NodeNext } = ts.ModuleKind
  const isNode = options.module !== undefined && options.module >= Node16 && options.module <= NodeNext
  const formatOf = (file: string) => ts.getImpliedNodeFormatForFile(file, undefined, ts.sys, options)
  if (!isNode || formatOf(test) !== ts.ModuleKind.ESNext) return []
  const imported = (from: string) =>
    ts.resolveModuleName(from, test, options, ts.sys, undefined, undefined, ts.ModuleKind.ESNext)
      .resolvedModule?.resolvedFileName
  return modules.filter(({ from, package: isPackage, default: local }) => {
    const file = isPackage && local !== undefined ? imported(from) : undefined
    return file !== undefined && formatOf(file) === ts.ModuleKind.CommonJS && saysDefault(file)
  })
}

/** Whether a file of declarations has an `export default`, or an export of that name, and no `export =`. */
function saysDefault(file: string): boolean {
  const { ts } = compiler()
  const text = ts.sys.readFile(file)
  if (text === undefined || !/\.d\.[cm]?ts$/.test(file)) return false
  return ts.createSourceFile(file, text, ts.ScriptTarget.Latest).statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return statement.isExportEquals !== true
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    )
      return statement.exportClause.elements.some(({ name }) => name.text === 'default')
    return (
      ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
    )
  })
}
