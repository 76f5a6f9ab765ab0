import type { Project, ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import { declarationFile, siblingModule, type DeclarationFile } from './declaration-file.ts'

/** Declarations of one module that its readers can reach, in their order. */
export interface ReachableFile {
  readonly file: DeclarationFile
  readonly statements: ReadonlySet<ts.Statement>
}

/** Follows the exports of a module to every declaration that they mention, also in other modules of the project. */
export function reachableFrom(module: string, project: Project): readonly ReachableFile[] {
  const files = new Map<string, { file: DeclarationFile; statements: Set<ts.Statement> }>()
  const open = (name: string) => {
    const known = files.get(name)
    if (known) return known
    const file = declarationFile(name, project)
    if (!file) return undefined
    const made = { file, statements: new Set<ts.Statement>() }
    files.set(name, made)
    return made
  }
  const follow = createFollower(open, project)
  follow.everything(module)
  return [...files.values()].filter(({ statements }) => statements.size > 0)
}

type Open = (module: string) => { file: DeclarationFile; statements: Set<ts.Statement> } | undefined

function createFollower(open: Open, project: Project) {
  const { ts } = compiler()
  const done = new Set<string>()
  const once = (key: string) => !done.has(key) && done.add(key)

  const everything = (module: string): void => {
    const opened = open(module)
    if (!opened || !once(`${module} *`)) return
    for (const statement of opened.file.tree.statements) if (isPublic(statement)) take(module, statement)
  }
  const named = (module: string, name: string): void => {
    const opened = open(module)
    if (!opened || !once(`${module} ${name}`)) return
    const own = opened.file.declared.get(name)
    if (own) for (const statement of own) take(module, statement)
    else if (opened.file.imported.has(name)) imported(module, name)
    else
      for (const statement of opened.file.tree.statements)
        if (mayGive(statement, name)) take(module, statement)
  }
  const imported = (module: string, name: string): void => {
    const from = open(module)?.file.imported.get(name)
    const sibling = from && siblingModule(module, from.specifier, project)
    if (!from || !sibling) return
    if (from.name === '*') everything(sibling)
    else named(sibling, from.name)
  }
  const take = (module: string, statement: ts.Statement): void => {
    const opened = open(module)
    if (!opened || opened.statements.has(statement)) return
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier) return reexport(module, statement)
    opened.statements.add(statement)
    const look = (node: ts.Node): void => {
      if (isHidden(node)) return
      if (ts.isIdentifier(node)) {
        if (opened.file.declared.has(node.text)) named(module, node.text)
        else imported(module, node.text)
      }
      ts.forEachChild(node, look)
    }
    look(statement)
  }
  const reexport = (module: string, { moduleSpecifier, exportClause }: ts.ExportDeclaration): void => {
    const specifier = moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : ''
    const sibling = siblingModule(module, specifier, project)
    if (!sibling) return
    if (!exportClause || !ts.isNamedExports(exportClause)) return everything(sibling)
    for (const one of exportClause.elements) named(sibling, (one.propertyName ?? one.name).text)
  }
  return { everything }
}

/** Exported, in any of the forms that there are. */
function isPublic(statement: ts.Statement): boolean {
  const { ts } = compiler()
  if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) return true
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword) ?? false)
  )
}

/** `export * from` may hold any name, `export { x as y }` the ones that it lists. */
function mayGive(statement: ts.Statement, name: string): boolean {
  const { ts } = compiler()
  if (ts.isExportAssignment(statement)) return name === 'default'
  if (!ts.isExportDeclaration(statement)) return false
  const { exportClause } = statement
  if (!exportClause || !ts.isNamedExports(exportClause)) return statement.moduleSpecifier !== undefined
  return exportClause.elements.some((one) => one.name.text === name)
}

/** Members of a class that its users do not see. */
export function isHidden(node: ts.Node): boolean {
  const { ts } = compiler()
  if (!ts.isClassElement(node)) return false
  if (node.name && ts.isPrivateIdentifier(node.name)) return true
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected
  return (ts.getCombinedModifierFlags(node as ts.Declaration) & hidden) !== 0
}
