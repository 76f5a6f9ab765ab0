import type { ts } from 'ts-morph'
import type { FunctionPlace } from '../../ir/type-model.ts'
import type { CheckedFile } from './check/checked-file.ts'
import { walkCode } from './check/walk-code.ts'
import { compiler } from './compiler.ts'
import type { OpenModule } from './modules/subject-module.ts'
import type { ResolvedNames } from './names/resolve-names.ts'

/** The functions that a spec's code names, and all that they reach in the same project: what mutation changes. */
export function functionPlaces(
  checked: CheckedFile,
  { imports }: ResolvedNames,
  [subject, ...helpers]: readonly OpenModule[],
): readonly FunctionPlace[] {
  const { reached, follow } = followerInto(checked)
  const followFrom = (isMine: (module: OpenModule) => boolean) => {
    const locals = new Set(imports.flatMap(({ module, local }) => (isMine(module) ? [local] : [])))
    for (const code of checked.codes) {
      walkCode(code, (node) => {
        if (compiler().ts.isIdentifier(node) && locals.has(node.text)) follow(node, true)
      })
    }
  }
  followFrom((module) => module === subject)
  const own = new Set(reached.keys())
  // A helper that people wrote for the spec leads to the subject, and is no part of it.
  followFrom((module) => module !== subject)
  const isHelper = (file: string) => helpers.some((helper) => helper.file === file)
  return [...reached]
    .filter(([node, { file }]) => own.has(node) || !isHelper(file))
    .map(([, place]) => place)
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.startLine - b.startLine))
}

function followerInto({ checker, program }: CheckedFile) {
  const { ts } = compiler()
  const reached = new Map<ts.Node, FunctionPlace>()
  const seen = new Set<ts.Node>()
  const isOwn = (file: ts.SourceFile) =>
    !file.isDeclarationFile && !program.isSourceFileFromExternalLibrary(file)
  const visit = (declaration: ts.Node, named: boolean): void => {
    const known = reached.get(declaration)
    if (known && named) reached.set(declaration, { ...known, named })
    if (seen.has(declaration)) return
    seen.add(declaration)
    const place = placeOf(declaration)
    if (place) reached.set(declaration, { ...place, named })
    const look = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) follow(node, false)
      ts.forEachChild(node, look)
    }
    if (hasCode(declaration)) ts.forEachChild(declaration, look)
  }
  const follow = (name: ts.Identifier, named: boolean): void => {
    const found = checker.getSymbolAtLocation(name)
    const symbol = found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
    for (const declaration of symbol?.declarations ?? []) {
      const file = declaration.getSourceFile()
      if (isOwn(file) && file.fileName.includes('gen-props-checked') === false) visit(declaration, named)
    }
  }
  return { reached, follow }
}

function hasCode(node: ts.Node): boolean {
  const { ts } = compiler()
  return ts.isFunctionLike(node) || ts.isClassLike(node) || ts.isVariableDeclaration(node)
}

/** The place of a declaration that has code: a function, a class, or a variable that is not inside another function. */
function placeOf(node: ts.Node): Omit<FunctionPlace, 'named'> | undefined {
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
