import ts from 'typescript'

const isSwitch = (node: ts.Node): node is ts.ConditionalExpression =>
  ts.isConditionalExpression(node) &&
  ts.isCallExpression(node.condition) &&
  node.condition.expression.getText() === 'broken'

const withoutBugs: ts.TransformerFactory<ts.SourceFile> = (context) => {
  const repair = (node: ts.Node): ts.Node => {
    if (isSwitch(node)) return ts.visitNode(node.whenFalse, repair)
    if (ts.isParenthesizedExpression(node)) {
      const inner = ts.visitNode(node.expression, repair, ts.isExpression)
      return isSwitch(node.expression) ? inner : context.factory.updateParenthesizedExpression(node, inner)
    }
    return ts.visitEachChild(node, repair, context)
  }
  return (file) => ts.visitNode(file, repair, ts.isSourceFile)
}

const parse = (text: string) => ts.createSourceFile('summary.ts', text, ts.ScriptTarget.ES2022, true)

/** The declarations of a module as canonical text, every `broken('…') ? wrong : right` being `right`. */
export function repaired(text: string): readonly string[] {
  const { transformed } = ts.transform(parse(text), [withoutBugs])
  const printer = ts.createPrinter({ removeComments: true })
  return transformed.flatMap((file) =>
    file.statements
      .filter((statement) => !ts.isImportDeclaration(statement))
      .map((statement) => canonical(printer.printNode(ts.EmitHint.Unspecified, statement, file))),
  )
}

/** Layout and trailing commas differ with the length of what was repaired. */
const canonical = (text: string) => text.replace(/\s+/g, '').replace(/,([)\]}])/g, '$1')

/** The bugs that a module's code asks for. */
export const switchesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bbroken\('([\w-]+)'\)/g)].map(([, bug]) => bug ?? '')
