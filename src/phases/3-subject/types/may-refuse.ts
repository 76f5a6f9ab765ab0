import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import { isInLibrary } from './in-library.ts'
import type { TypeReader } from './reader.ts'

/** Whether a constructor may throw at what its types allow: it says so, calls what does, or cannot be looked into. */
export function mayRefuse(declaration: ts.ClassDeclaration, { checker, program }: TypeReader): boolean {
  return throwsIn(declaration, { checker, program, seen: new Set() })
}

interface Search {
  readonly checker: ts.TypeChecker
  readonly program: ts.Program
  readonly seen: Set<ts.Node>
}

/** The constructor of a class, or the one that it inherits. */
function throwsIn(declaration: ts.ClassDeclaration, search: Search): boolean {
  const { ts } = compiler()
  if (isLibrary(declaration)) return false
  const constructors = declaration.members.filter(ts.isConstructorDeclaration)
  const written = constructors.find(({ body }) => body !== undefined)
  if (constructors.length > 0 && !written) return constructors.some(({ parameters }) => parameters.length > 0)
  const isSafe = !written || !mayThrow(written, search)
  return !isSafe || baseThrows(declaration, search)
}

function baseThrows(declaration: ts.ClassDeclaration, search: Search): boolean {
  const { ts } = compiler()
  const base = declaration.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
    ?.types[0]
  if (!base) return false
  const { checker, program } = search
  if (isInLibrary(checker.getSymbolAtLocation(base.expression), program))
    return refusing.test(base.expression.getText())
  const found = declarationOf(base.expression, search)
  return found ? ts.isClassDeclaration(found) && throwsIn(found, search) : false
}

/** Of what the language brings: what reads a text. */
const refusing = /^(?:URL|RegExp|Function|Worker|Intl\.\w+)$/

function mayThrow(part: ts.Node, search: Search): boolean {
  const { ts } = compiler()
  if (search.seen.has(part)) return false
  search.seen.add(part)
  if (ts.isThrowStatement(part)) return true
  const called = ts.isCallExpression(part) || ts.isNewExpression(part)
  if (called && calledThrows(part.expression, search)) return true
  if (ts.isPropertyAccessExpression(part) && isSetter(part, search)) return true
  return ts.forEachChild(part, (child) => mayThrow(child, search) || undefined) ?? false
}

function calledThrows(callee: ts.Expression, search: Search): boolean {
  const { ts } = compiler()
  if (callee.kind === ts.SyntaxKind.SuperKeyword) return false
  const found = declarationOf(callee, search)
  if (!found || isLibrary(found)) return !isHarmless(callee.getText())
  if (ts.isClassDeclaration(found)) return throwsIn(found, search)
  const isBare = !('body' in found) && !('initializer' in found)
  return isBare || mayThrow(found, search)
}

/** Of what the language brings: what takes anything. */
const isHarmless = (callee: string) =>
  /^(?:Object|Array|Math|Number|String|Boolean|Symbol|Set|Map|Date|Error)(?:\.\w+)?$/.test(callee) ||
  /\.(?:map|filter|forEach|slice|concat|push|set|add|trim|toLowerCase|toUpperCase|split|join|includes|sort)$/.test(
    callee,
  )

const isSetter = (access: ts.PropertyAccessExpression, { checker }: Search) =>
  ((checker.getSymbolAtLocation(access.name)?.flags ?? 0) & compiler().ts.SymbolFlags.SetAccessor) !== 0

function declarationOf(expression: ts.Expression, { checker }: Search): ts.Declaration | undefined {
  const { SymbolFlags } = compiler().ts
  const symbol = checker.getSymbolAtLocation(expression)
  const real = symbol && symbol.flags & SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  return real?.valueDeclaration ?? real?.declarations?.[0]
}

const isLibrary = (node: ts.Node) => /(?:^|\/)lib(?:\.[\w.]+)?\.d\.ts$/.test(node.getSourceFile().fileName)
