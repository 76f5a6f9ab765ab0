import type { ts } from 'ts-morph'
import type { FunctionPlace } from '../../ir/type-model.ts'
import type { CheckedFile } from './check/checked-file.ts'
import { walkCode } from './check/walk-code.ts'
import { compiler } from './compiler.ts'
import type { OpenFixture } from './fixtures/open-fixture.ts'
import { exportSymbols } from './modules/module-exports.ts'
import type { OpenModule } from './modules/subject-module.ts'
import type { ResolvedNames } from './names/resolve-names.ts'

interface Places {
  readonly modules: readonly OpenModule[]
  readonly fixtures: readonly OpenFixture[]
}

/** The functions that a spec's code names, and all that they reach in the same project: what mutation changes. */
export function functionPlaces(
  checked: CheckedFile,
  { imports }: ResolvedNames,
  { modules: [subject, ...helpers], fixtures }: Places,
): readonly FunctionPlace[] {
  const { reached, follow, visit } = followerInto(checked)
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
  const setUps = fixtures.flatMap(({ module }) => module ?? [])
  followFixtures(fixtures, { checked, subject, reached, visit })
  const isHelper = (file: string) => [...helpers, ...setUps].some((helper) => helper.file === file)
  return [...reached]
    .filter(([node, { file }]) => own.has(node) || !isHelper(file))
    .map(([, place]) => place)
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.startLine - b.startLine))
}

interface Following extends Pick<ReturnType<typeof followerInto>, 'reached' | 'visit'> {
  readonly checked: CheckedFile
  readonly subject: OpenModule | undefined
}

/** What fixtures lead to; of the subject, an export that they reach is as good as named. */
function followFixtures(fixtures: readonly OpenFixture[], following: Following): void {
  const { checked, subject, reached, visit } = following
  for (const { fixture, module } of fixtures) {
    const symbol = module && exportSymbols(module, checked).get(fixture.export.text)
    for (const declaration of symbol?.declarations ?? []) visit(declaration, false)
  }
  const exported =
    subject && fixtures.length > 0 ? exportSymbols(subject, checked) : new Map<string, ts.Symbol>()
  for (const symbol of exported.values())
    for (const declaration of symbol.declarations ?? [])
      if (reached.has(declaration)) visit(declaration, true)
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
  return { reached, follow, visit }
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
