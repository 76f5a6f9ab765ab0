import type { ts } from 'ts-morph'
import { compiler } from './compiler.ts'

/** Code of JavaScript as it stands, whose types are said by a declaration file beside it. */
export interface CodeBeside {
  /** What stands at its top, by name. */
  readonly top: ReadonlyMap<string, ts.Node>
  /** What is exported under a name. */
  readonly exported: (name: string) => readonly ts.Node[]
}

const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\.d\.ts$/, ['.js', '.jsx']],
  [/\.d\.mts$/, ['.mjs']],
  [/\.d\.cts$/, ['.cjs']],
]

/** The file of the code for which a declaration file speaks (`cart.js` for `cart.d.ts`); undefined where there is none. */
export function codeFileBeside(declarations: string): string | undefined {
  const { ts } = compiler()
  const files = endings.flatMap(([end, others]) =>
    end.test(declarations) ? others.map((other) => declarations.replace(end, other)) : [],
  )
  return files.find((one) => ts.sys.fileExists(one))
}

/** The code for which a declaration file speaks; undefined where there is none. */
export function codeBeside(declarations: string): CodeBeside | undefined {
  const { ts } = compiler()
  const file = codeFileBeside(declarations)
  const text = file === undefined ? undefined : ts.sys.readFile(file)
  if (file === undefined || text === undefined) return undefined
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const top = new Map(source.statements.flatMap((statement) => declaredBy(statement)))
  const exports = source.statements.flatMap((statement) => exportedBy(statement, top))
  const exported = (name: string) => {
    const found = exports.filter(([own]) => own === name).map(([, node]) => node)
    const own = found.length > 0 ? undefined : top.get(name)
    return own
      ? [own]
      : found.length > 0
        ? found
        : exports.filter(([all]) => all === 'export=').map(([, node]) => node)
  }
  return { top, exported }
}

type Named = readonly [name: string, node: ts.Node]

function declaredBy(statement: ts.Statement): readonly Named[] {
  const { ts } = compiler()
  if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name)
    return [[statement.name.text, statement]]
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.flatMap((one): readonly Named[] =>
    ts.isIdentifier(one.name) ? [[one.name.text, one]] : [],
  )
}

/** `export default`, `export { a as b }`, `exports.a = …` and `module.exports = …`; what is exported by its own name is found by that. */
function exportedBy(statement: ts.Statement, top: ReadonlyMap<string, ts.Node>): readonly Named[] {
  const { ts } = compiler()
  const whole = (name: string, value: ts.Node): readonly Named[] => {
    const own = ts.isIdentifier(value) ? top.get(value.text) : undefined
    return own ? [[name, own]] : []
  }
  if (ts.isExportAssignment(statement))
    return [['default', statement], ...whole('default', statement.expression)]
  if (
    ts.isExportDeclaration(statement) &&
    statement.exportClause &&
    ts.isNamedExports(statement.exportClause)
  )
    return statement.exportClause.elements.flatMap(({ name, propertyName }) =>
      whole(name.text, propertyName ?? name),
    )
  const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
  if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) return [['default', statement]]
  const assigned = ts.isExpressionStatement(statement) ? statement.expression : undefined
  if (!assigned || !ts.isBinaryExpression(assigned) || !ts.isPropertyAccessExpression(assigned.left))
    return []
  const [, name] = /^(?:module\.)?exports\.(\w+)$/.exec(assigned.left.getText()) ?? []
  if (assigned.left.getText() === 'module.exports')
    return ['default', 'export='].flatMap((each) => [
      [each, assigned] as const,
      ...whole(each, assigned.right),
    ])
  return name === undefined ? [] : [[name, assigned], ...whole(name, assigned.right)]
}
