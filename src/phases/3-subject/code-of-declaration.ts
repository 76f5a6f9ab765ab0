import type { ts } from 'ts-morph'
import type { FunctionPlace } from '../../ir/type-model.ts'
import { compiler } from './compiler.ts'

/** The stretch of a module that holds a declaration's code; undefined where it has none, as a type. */
export function codeOf(declaration: ts.Node): ts.Node | undefined {
  const { ts } = compiler()
  const isCode =
    ts.isFunctionLike(declaration) ||
    ts.isClassLike(declaration) ||
    ts.isVariableDeclaration(declaration) ||
    ts.isExportAssignment(declaration)
  return isCode ? declaration : exportingStatement(declaration)
}

/** `exports.x = …` or `module.exports = { x: … }` at the top of a CommonJS module. */
function exportingStatement(declaration: ts.Node): ts.Node | undefined {
  const { ts } = compiler()
  const isExport =
    ts.isPropertyAccessExpression(declaration) ||
    ts.isBinaryExpression(declaration) ||
    ts.isPropertyAssignment(declaration) ||
    ts.isShorthandPropertyAssignment(declaration)
  if (!isExport) return undefined
  let at: ts.Node = declaration
  while (!ts.isFunctionLike(at) && !ts.isSourceFile(at.parent)) at = at.parent
  return ts.isExpressionStatement(at) ? at : undefined
}

/** Where mutation changes it: a function, a class, what a module exports, or a variable that is not inside a function. */
export function placeOf(declaration: ts.Node, code: ts.Node): Omit<FunctionPlace, 'named'> | undefined {
  const { ts } = compiler()
  const isPlace =
    ts.isFunctionDeclaration(code) ||
    ts.isClassLike(code) ||
    ts.isMethodDeclaration(code) ||
    ts.isExportAssignment(code) ||
    ts.isExpressionStatement(code) ||
    isTopVariable(code)
  if (!isPlace) return undefined
  const file = code.getSourceFile()
  const whole = ts.isVariableDeclaration(code) ? code.parent.parent : code
  const line = (position: number) => file.getLineAndCharacterOfPosition(position).line + 1
  return {
    name: nameOf(declaration, file),
    file: file.fileName,
    startLine: line(whole.getStart(file)),
    endLine: line(whole.end),
  }
}

function isTopVariable(node: ts.Node): node is ts.VariableDeclaration {
  const { ts } = compiler()
  if (!ts.isVariableDeclaration(node)) return false
  const around = node.parent.parent.parent
  return ts.isSourceFile(around) || ts.isModuleBlock(around)
}

function nameOf(declaration: ts.Node, file: ts.SourceFile): string {
  const named = compiler().ts.isBinaryExpression(declaration) ? declaration.left : declaration
  const name = (named as ts.NamedDeclaration).name?.getText(file)
  return name === undefined || name === 'exports' ? 'default' : name
}
