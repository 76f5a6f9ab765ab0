import path from 'node:path'
import type { Project, ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** A module as a declaration file: what it promises, without a body. */
export interface DeclarationFile {
  /** The module that it declares; for a package, the declaration file itself. */
  readonly module: string
  readonly tree: ts.SourceFile
  /** Its statements by the names that they declare. */
  readonly declared: ReadonlyMap<string, readonly ts.Statement[]>
  /** What it imports from other modules, by local name. */
  readonly imported: ReadonlyMap<string, ImportedDeclaration>
}

export interface ImportedDeclaration {
  readonly specifier: string
  /** The name in the other module, or `*` for all of it. */
  readonly name: string
}

/** Has the compiler write the declarations of a module; those of a declaration file are read as they are. */
export function declarationFile(module: string, project: Project): DeclarationFile | undefined {
  const { ts } = compiler()
  const text = /\.d\.[mc]?ts$/.test(module) ? ts.sys.readFile(module) : emitted(module, project)
  if (text === undefined) return undefined
  const tree = ts.createSourceFile(`${module}.d.ts`, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  const declared = new Map<string, ts.Statement[]>()
  for (const statement of tree.statements) {
    for (const name of namesOf(statement)) declared.set(name, [...(declared.get(name) ?? []), statement])
  }
  return { module, tree, declared, imported: importsOf(tree) }
}

function emitted(module: string, project: Project): string | undefined {
  const source = project.addSourceFileAtPathIfExists(module)
  if (!source) return undefined
  const service = project.getLanguageService().compilerObject
  return service
    .getEmitOutput(source.getFilePath(), true, true)
    .outputFiles.find(({ name }) => name.endsWith('ts'))?.text
}

function namesOf(statement: ts.Statement): readonly string[] {
  const { ts } = compiler()
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText())
  }
  const { name } = statement as ts.Statement & { name?: ts.Node }
  return name && ts.isIdentifier(name) ? [name.text] : []
}

function importsOf(tree: ts.SourceFile): ReadonlyMap<string, ImportedDeclaration> {
  const { ts } = compiler()
  const found = new Map<string, ImportedDeclaration>()
  for (const statement of tree.statements) {
    if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) continue
    const specifier = statement.moduleSpecifier.text
    const clause = statement.importClause
    if (clause?.name) found.set(clause.name.text, { specifier, name: 'default' })
    const bindings = clause?.namedBindings
    if (bindings && ts.isNamespaceImport(bindings)) found.set(bindings.name.text, { specifier, name: '*' })
    if (!bindings || !ts.isNamedImports(bindings)) continue
    for (const one of bindings.elements)
      found.set(one.name.text, { specifier, name: (one.propertyName ?? one.name).text })
  }
  return found
}

/** The module of the same project or package that a specifier names. */
export function siblingModule(from: string, specifier: string, project: Project): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  const { resolvedModule } = compiler().ts.resolveModuleName(
    specifier,
    from,
    project.getCompilerOptions(),
    compiler().ts.sys,
  )
  return resolvedModule && path.resolve(resolvedModule.resolvedFileName)
}
