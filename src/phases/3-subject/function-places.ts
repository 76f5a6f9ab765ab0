import type { ts } from 'ts-morph'
import type { FunctionPlace } from '../../ir/type-model.ts'
import type { CheckedFile } from './check/checked-file.ts'
import { walkCode } from './check/walk-code.ts'
import { compiler } from './compiler.ts'
import type { ResolvedNames } from './names/resolve-names.ts'

/** The functions that a spec's code names, and all that they reach in the same project: what mutation changes. */
export function functionPlaces(checked: CheckedFile, names: ResolvedNames): readonly FunctionPlace[] {
  const imported = new Set(names.imports.map(({ local }) => local))
  const reached = new Map<ts.Node, FunctionPlace>()
  const follow = followerInto(reached, checked)
  for (const code of checked.codes) {
    walkCode(code, (node) => {
      if (compiler().ts.isIdentifier(node) && imported.has(node.text)) follow(node)
    })
  }
  return [...reached.values()].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.startLine - b.startLine,
  )
}

function followerInto(reached: Map<ts.Node, FunctionPlace>, { checker, program }: CheckedFile) {
  const { ts } = compiler()
  const seen = new Set<ts.Node>()
  const isOwn = (file: ts.SourceFile) =>
    !file.isDeclarationFile && !program.isSourceFileFromExternalLibrary(file)
  const visit = (declaration: ts.Node): void => {
    if (seen.has(declaration)) return
    seen.add(declaration)
    const place = placeOf(declaration)
    if (place) reached.set(declaration, place)
    const look = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) follow(node)
      ts.forEachChild(node, look)
    }
    if (hasCode(declaration)) ts.forEachChild(declaration, look)
  }
  const follow = (name: ts.Identifier): void => {
    const found = checker.getSymbolAtLocation(name)
    const symbol = found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
    for (const declaration of symbol?.declarations ?? []) {
      const file = declaration.getSourceFile()
      if (isOwn(file) && file.fileName.includes('gen-props-checked') === false) visit(declaration)
    }
  }
  return follow
}

function hasCode(node: ts.Node): boolean {
  const { ts } = compiler()
  return ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isVariableDeclaration(node)
}

/** The place of a declaration that has code: a function, a class, or a variable that is not inside another function. */
function placeOf(node: ts.Node): FunctionPlace | undefined {
  const { ts } = compiler()
  const isTop = ts.isVariableDeclaration(node) && ts.isSourceFile(node.parent.parent.parent)
  const isCode =
    ts.isFunctionDeclaration(node) || ts.isClassLike(node) || ts.isMethodDeclaration(node) || isTop
  if (!isCode) return undefined
  const file = node.getSourceFile()
  const whole = ts.isVariableDeclaration(node) ? node.parent.parent : node
  const line = (position: number) => file.getLineAndCharacterOfPosition(position).line + 1
  const name = (node as ts.NamedDeclaration).name?.getText(file) ?? 'default'
  return { name, file: file.fileName, startLine: line(whole.getStart(file)), endLine: line(whole.end) }
}
