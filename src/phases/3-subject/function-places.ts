import type { ts } from 'ts-morph'
import type { FunctionPlace } from '../../ir/type-model.ts'
import type { CheckedFile } from './check/checked-file.ts'
import { walkCode } from './check/walk-code.ts'
import { codeBeside, type CodeBeside } from './code-beside.ts'
import { codeOf, placeOf } from './code-of-declaration.ts'
import { compiler } from './compiler.ts'
import type { OpenFixture } from './fixtures/open-fixture.ts'
import { exportSymbols } from './modules/module-exports.ts'
import type { OpenModule } from './modules/subject-module.ts'
import type { ResolvedNames } from './names/resolve-names.ts'

interface Places {
  readonly modules: readonly OpenModule[]
  readonly fixtures: readonly OpenFixture[]
}

/**
 * The functions of the subject that a spec's code names, or comes to through what people wrote for it, and all that these
 * reach in the same project: what mutation changes. Helpers and fixtures lead to the subject, and are no part of it.
 */
export function functionPlaces(
  checked: CheckedFile,
  { imports }: ResolvedNames,
  { modules: [subject], fixtures }: Places,
): readonly FunctionPlace[] {
  const { reached, follow, visit } = followerInto(checked)
  const followFrom = (isMine: (module: OpenModule) => boolean, into: typeof follow) => {
    const locals = new Set(imports.flatMap(({ module, local }) => (isMine(module) ? [local] : [])))
    for (const code of checked.codes) {
      walkCode(code, (node) => {
        if (compiler().ts.isIdentifier(node) && locals.has(node.text)) into(node, true)
      })
    }
  }
  followFrom((module) => module === subject, follow)
  const around = followerInto(checked)
  followFrom((module) => module !== subject, around.follow)
  followFixtures(fixtures, { checked, visit: around.visit })
  // An export of the subject that a fixture reaches is as good as named.
  for (const declaration of subject ? declarationsIn(subject, checked) : [])
    if (around.reached.has(declaration)) visit(declaration, fixtures.length > 0)
  return [...reached.values()].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.startLine - b.startLine,
  )
}

const declarationsIn = (module: OpenModule, checked: CheckedFile): readonly ts.Declaration[] =>
  [...exportSymbols(module, checked).values()].flatMap(({ declarations }) => declarations ?? [])

interface Following extends Pick<ReturnType<typeof followerInto>, 'visit'> {
  readonly checked: CheckedFile
}

function followFixtures(fixtures: readonly OpenFixture[], { checked, visit }: Following): void {
  for (const { fixture, module } of fixtures) {
    const symbol = module && exportSymbols(module, checked).get(fixture.export.text)
    for (const declaration of symbol?.declarations ?? []) visit(declaration, false)
  }
}

const isInstalled = (file: ts.SourceFile) => file.fileName.includes('/node_modules/')

function followerInto({ checker }: CheckedFile) {
  const { ts } = compiler()
  const reached = new Map<ts.Node, FunctionPlace>()
  const seen = new Set<ts.Node>()
  const isOwn = (file: ts.SourceFile) =>
    // A package of the same workspace is found by its link, and known by where it really stands.
    !file.isDeclarationFile && !isInstalled(file)
  const beside = new Map<string, CodeBeside | undefined>()
  const besideOf = (file: string) => {
    if (!beside.has(file)) beside.set(file, codeBeside(file))
    return beside.get(file)
  }
  /** `from` is what stands beside a declaration file: there names are all that tells what is meant. */
  const visit = (declaration: ts.Node, named: boolean, from?: CodeBeside): void => {
    const known = reached.get(declaration)
    if (known && named) reached.set(declaration, { ...known, named })
    if (seen.has(declaration)) return
    seen.add(declaration)
    const code = codeOf(declaration)
    const place = code && placeOf(declaration, code)
    if (place) reached.set(declaration, { ...place, named })
    const look = (node: ts.Node): void => {
      if (ts.isIdentifier(node) && !from) follow(node, false)
      const meant = ts.isIdentifier(node) ? from?.top.get(node.text) : undefined
      if (meant) visit(meant, false, from)
      ts.forEachChild(node, look)
    }
    if (code) ts.forEachChild(code, look)
  }
  const follow = (name: ts.Identifier, named: boolean): void => {
    const { parent } = name
    const found = ts.isShorthandPropertyAssignment(parent)
      ? checker.getShorthandAssignmentValueSymbol(parent)
      : checker.getSymbolAtLocation(name)
    const symbol = found && found.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(found) : found
    for (const declaration of symbol?.declarations ?? []) {
      const file = declaration.getSourceFile()
      if (isOwn(file) && file.fileName.includes('gen-props-checked') === false) visit(declaration, named)
      const code = file.isDeclarationFile && !isInstalled(file) ? besideOf(file.fileName) : undefined
      for (const one of code?.exported(symbol?.name ?? '') ?? []) visit(one, named, code)
    }
    // A namespace has no code of its own: what is called of it stands behind the dot.
    const isNamespace = symbol !== undefined && (symbol.flags & ts.SymbolFlags.Module) !== 0
    const member = named && isNamespace ? memberOf(name) : undefined
    if (member && !isOfClass(member, checker)) follow(member, named)
  }
  return { reached, follow, visit }
}

/** The name behind the next dot. */
function memberOf(name: ts.Identifier): ts.Identifier | undefined {
  const { ts } = compiler()
  const { parent } = name
  const whole = ts.isPropertyAccessExpression(parent) && parent.name === name ? parent : name
  const access = whole.parent
  const found = ts.isPropertyAccessExpression(access) && access.expression === whole ? access.name : undefined
  return found && ts.isIdentifier(found) ? found : undefined
}

/** A member of a class stands in its class, which has a place already; also where a namespace shares its name. */
function isOfClass(name: ts.Identifier, checker: ts.TypeChecker): boolean {
  const { declarations = [] } = checker.getSymbolAtLocation(name) ?? {}
  return declarations.some(({ parent }) => compiler().ts.isClassLike(parent))
}
