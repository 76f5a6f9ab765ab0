import path from 'node:path'
import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/**
 * The files that a file of a package loads. Undefined where it may have names that stand in none of them: it hands on
 * another package as a whole, or loads what only a run tells.
 */
export function filesBehind(file: string, text: string): readonly string[] | undefined {
  const { ts } = compiler()
  if (/\.json$/.test(file)) return []
  if (/\breaddirSync\b/.test(text)) return undefined
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  const found: Found = { files: [], packages: new Set(), isOpenEnded: false }
  look(source, found, path.dirname(file))
  const isHandedOn = found.packages.size > 0 && handsOn(source, found.packages)
  return found.isOpenEnded || isHandedOn ? undefined : found.files
}

interface Found {
  readonly files: string[]
  /** Names that stand for other packages as a whole. */
  readonly packages: Set<string>
  isOpenEnded: boolean
}

function look(node: ts.Node, found: Found, folder: string): void {
  const { ts } = compiler()
  if (ts.isImportDeclaration(node)) addImport(node, found, folder)
  else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    addModule(node.moduleSpecifier, found, { folder, isWhole: !node.exportClause })
  else if (ts.isCallExpression(node) && isLoading(node)) addLoaded(node, found, folder)
  else if (isComputedExport(node)) found.isOpenEnded = true
  ts.forEachChild(node, (child) => look(child, found, folder))
}

function addImport({ importClause, moduleSpecifier }: ts.ImportDeclaration, found: Found, folder: string) {
  const { ts } = compiler()
  if (!addModule(moduleSpecifier, found, { folder, isWhole: false })) return
  const bindings = importClause?.namedBindings
  const names = [importClause?.name, bindings && ts.isNamespaceImport(bindings) ? bindings.name : undefined]
  for (const name of names) if (name) found.packages.add(name.text)
}

/** Whether it is another package. */
function addModule(
  specifier: ts.Node | undefined,
  found: Found,
  { folder, isWhole }: { readonly folder: string; readonly isWhole: boolean },
): boolean {
  if (!specifier || !compiler().ts.isStringLiteralLike(specifier)) {
    found.isOpenEnded = true
    return false
  }
  if (!/^\.{1,2}(?:\/|$)/.test(specifier.text)) {
    if (isWhole) found.isOpenEnded = true
    return true
  }
  const file = fileAt(path.resolve(folder, specifier.text))
  if (file === undefined) found.isOpenEnded = true
  else found.files.push(file)
  return false
}

/** `require('…')` and `import('…')` */
function isLoading({ expression }: ts.CallExpression): boolean {
  const { ts } = compiler()
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require')
  )
}

/** What is loaded is called by a name, or else only looked into. */
function addLoaded(call: ts.CallExpression, found: Found, folder: string): void {
  const { ts } = compiler()
  if (!addModule(call.arguments[0], found, { folder, isWhole: false })) return
  const at = outermost(call)
  const { parent } = at
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) found.packages.add(parent.name.text)
  else if (!ts.isVariableDeclaration(parent) && !isLookedInto(at)) found.isOpenEnded = true
}

/** `__importDefault(require('…'))`, `await import('…')` */
function outermost(node: ts.Expression): ts.Expression {
  const { ts } = compiler()
  const { parent } = node
  if (ts.isAwaitExpression(parent) || ts.isParenthesizedExpression(parent)) return outermost(parent)
  const isHelper =
    ts.isCallExpression(parent) && /^_+(?:import|interop|toESM)\w*$/i.test(parent.expression.getText())
  return isHelper ? outermost(parent) : node
}

/** Whether another package is used in any way but for what is in it: then all that it has may be handed on. */
function handsOn(node: ts.Node, packages: ReadonlySet<string>): boolean {
  const { ts } = compiler()
  if (ts.isIdentifier(node) && packages.has(node.text) && isUse(node) && !isLookedInto(node)) return true
  return ts.forEachChild(node, (child) => handsOn(child, packages) || undefined) ?? false
}

/** Not the place that binds the name, nor a property or an export that is called the same. */
function isUse(node: ts.Identifier): boolean {
  const { ts } = compiler()
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isVariableDeclaration(parent)) return parent.initializer === node
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node
  return !(
    ts.isImportClause(parent) ||
    ts.isNamespaceImport(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isParameter(parent)
  )
}

/** `pkg.name`, `pkg()`, `new pkg()`, a statement by itself; `pkg.default` is the package once more. */
function isLookedInto(node: ts.Expression): boolean {
  const { ts } = compiler()
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node)
    return parent.name.text !== 'default' || isLookedInto(parent)
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression === node
  return ts.isExpressionStatement(parent) || ts.isTypeOfExpression(parent)
}

/** `exports['make' + name] = …` */
function isComputedExport(node: ts.Node): boolean {
  const { ts } = compiler()
  if (!ts.isElementAccessExpression(node) || !/^(?:module\.)?exports$/.test(node.expression.getText()))
    return false
  return ts.isBinaryExpression(node.argumentExpression) || ts.isTemplateExpression(node.argumentExpression)
}

const fileAt = (wanted: string): string | undefined =>
  ['', '.js', '.cjs', '.mjs', '.json', '/index.js', '/index.cjs', '/index.mjs']
    .map((form) => wanted + form)
    .find((file) => compiler().ts.sys.fileExists(file))
