import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/**
 * The names that a file of a package exports, where it says each of them itself; undefined where it hands on what another
 * one has, or exports in a way that only a run tells.
 */
export function namesHandedOut(file: string, text: string): ReadonlySet<string> | undefined {
  const { ts } = compiler()
  if (!/\.[cm]?js$/.test(file)) return undefined
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS)
  return ts.isExternalModule(source) ? ofStatements(source) : ofAssignments(text)
}

function ofStatements({ statements }: ts.SourceFile): ReadonlySet<string> | undefined {
  const { ts } = compiler()
  const names = new Set<string>()
  for (const statement of statements) {
    // What is handed on as the default may be another package with all that it has.
    if (ts.isExportAssignment(statement)) return undefined
    if (ts.isExportDeclaration(statement)) {
      const { exportClause } = statement
      if (!exportClause || !ts.isNamedExports(exportClause)) return undefined
      for (const { name } of exportClause.elements) names.add(name.text)
    } else if (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(isExport)) {
      const own = declaredBy(statement)
      if (!own) return undefined
      for (const name of own) names.add(name)
    }
  }
  return names
}

const isExport = ({ kind }: ts.Modifier) => kind === compiler().ts.SyntaxKind.ExportKeyword

function declaredBy(statement: ts.Statement): readonly string[] | undefined {
  const { ts } = compiler()
  if (ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement))
    return [statement.name?.text ?? 'default']
  if (!ts.isVariableStatement(statement)) return undefined
  const names = statement.declarationList.declarations.map(({ name }) => name)
  return names.every(ts.isIdentifier) ? names.map(({ text }) => text) : undefined
}

/** What CommonJS does with `exports`, where each name stands in a literal. */
const sayings: readonly RegExp[] = [
  /(?<![.\w$])exports\.([\w$]+)/g,
  /\bdefineProperty\(exports, ?['"]([\w$]+)['"]/g,
  // `deprecated(exports, 'setLevels')`, `forFunctions(exports, 'useFormat', ['cli'])`
  /\(exports((?:,\s*(?:'[^']*'|"[^"]*"|\[(?:\s*(?:'[^']*'|"[^"]*"),?)*\s*\]))+)\)/g,
  // `['exitOnError'].forEach((name) => { Object.defineProperty(exports, name, …`
  /\[((?:\s*(?:'[^']*'|"[^"]*"),?)+)\s*\]\.forEach\(\(?\w+\)? => \{\s*Object\.defineProperty\(exports, ?\w+,/g,
  // `exports[method] = (...given) => …`: no class is made so.
  /(?<![.\w$])exports\[\w+\] ?= ?\([^)]*\)() =>/g,
]

/** CommonJS: `exports.parse = …`, `Object.defineProperty(exports, 'parse', …)`, and nothing else done with `exports`. */
function ofAssignments(text: string): ReadonlySet<string> | undefined {
  const said = sayings.flatMap((saying) => [...text.matchAll(saying)])
  const uses = text.match(/(?<![\w$])exports(?![\w$])/g)?.length ?? 0
  if (said.length === 0 || said.length < uses) return undefined
  return new Set(said.flatMap(([, names = '']) => names.match(/[\w$]+/g) ?? []))
}
