import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import type { ExportedName, ExportTable } from './subject-module.ts'

/**
 * Reads the exports of a module from its text alone, which spares a whole run of the compiler. Undefined where that
 * does not tell: what comes from another module may be a type or a value.
 */
export function scanExports(file: string): ExportTable | undefined {
  const { ts } = compiler()
  const text = /\.d\.[mc]?ts$/.test(file) ? undefined : ts.sys.readFile(file)
  if (text === undefined || (isScript(file) && says.test(text))) return undefined
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest)
  const local = new Map(tree.statements.flatMap(declaredIn).map((one) => [one.name, one]))
  const found: ExportedName[] = []
  for (const statement of tree.statements) {
    const names = exportedBy(statement, local)
    if (!names) return undefined
    found.push(...names)
  }
  return new Map(merge(found).map((one) => [one.name, one]))
}

const isScript = (file: string) => /\.[mc]?jsx?$/.test(file)

/** What makes JavaScript export more than its `export` statements say: types in comments, and CommonJS. */
const says = /@(?:typedef|callback|enum|import)\b|\bexports\b/

/** A name may be declared twice: as a type and as a value. */
function merge(names: readonly ExportedName[]): readonly ExportedName[] {
  const merged = new Map<string, ExportedName>()
  for (const one of names) {
    const known = merged.get(one.name)
    merged.set(one.name, {
      name: one.name,
      isValue: one.isValue || (known?.isValue ?? false),
      isType: one.isType || (known?.isType ?? false),
      declared: one.declared ?? known?.declared,
    })
  }
  return [...merged.values()]
}

function exportedBy(
  statement: ts.Statement,
  local: ReadonlyMap<string, ExportedName>,
): readonly ExportedName[] | undefined {
  const { ts } = compiler()
  if (ts.isExportAssignment(statement)) {
    const { expression } = statement
    const declared = ts.isIdentifier(expression) ? expression.text : undefined
    return statement.isExportEquals
      ? undefined
      : [{ name: 'default', isValue: true, isType: false, declared }]
  }
  if (ts.isExportDeclaration(statement)) return listed(statement, local)
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
  const has = (kind: ts.SyntaxKind) => modifiers.some((one) => one.kind === kind)
  if (!has(ts.SyntaxKind.ExportKeyword)) return []
  if (ts.isImportEqualsDeclaration(statement) || ts.isModuleDeclaration(statement)) return undefined
  const declared = declaredIn(statement)
  return has(ts.SyntaxKind.DefaultKeyword)
    ? [{ name: 'default', isValue: true, isType: false, declared: declared[0]?.name }]
    : declared
}

/** `export { a, b as c }` of names that the module declares itself. */
function listed(
  { moduleSpecifier, exportClause }: ts.ExportDeclaration,
  local: ReadonlyMap<string, ExportedName>,
) {
  const { ts } = compiler()
  if (moduleSpecifier || !exportClause || !ts.isNamedExports(exportClause)) return undefined
  const names = exportClause.elements.map((one) => {
    const known = local.get((one.propertyName ?? one.name).text)
    return known && { ...known, name: one.name.text }
  })
  return names.every((one) => one !== undefined) ? names : undefined
}

function declaredIn(statement: ts.Statement): readonly ExportedName[] {
  const { ts } = compiler()
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations
      .flatMap(({ name }) => boundIn(name))
      .map((name) => ({ name, isValue: true, isType: false }))
  }
  const isClass = ts.isClassDeclaration(statement) || ts.isEnumDeclaration(statement)
  const isType = ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement)
  const isFunction = ts.isFunctionDeclaration(statement)
  if (!(isClass || isType || isFunction) || !statement.name) return []
  return [{ name: statement.name.text, isValue: isClass || isFunction, isType: isClass || isType }]
}

function boundIn(name: ts.BindingName): readonly string[] {
  const { ts } = compiler()
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundIn(element.name) : []))
}
