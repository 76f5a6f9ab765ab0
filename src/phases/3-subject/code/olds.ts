import type { ts } from 'ts-morph'
import type { OldCopy } from '../../../ir/checked-code.ts'
import { compiler } from '../compiler.ts'
import { expressionOf, type CodeContext } from './expression-of.ts'
import { textOf } from './text-of.ts'

/** The copies that the code of one test asks for; one name per expression, over all of its `then` and `cover`. */
export type CopyNames = Map<string, string>

/** Every `old(…)` in some nodes, with the name of its copy: `itemsBefore` for `old(cart.items)`. */
export function nameOlds(
  nodes: readonly ts.Node[],
  names: CopyNames,
  taken: ReadonlySet<string>,
): ReadonlyMap<ts.Node, string> {
  const { ts } = compiler()
  const found = new Map<ts.Node, string>()
  const visit = (node: ts.Node): void => {
    const copied = oldArgument(node)
    if (!copied) return ts.forEachChild(node, visit)
    const text = textOf(copied)
    const known = names.get(text) ?? freshName(copied, new Set([...taken, ...names.values()]))
    names.set(text, known)
    found.set(node, known)
  }
  for (const node of nodes) visit(node)
  return found
}

/** The argument of `old(…)`. */
export function oldArgument(node: ts.Node): ts.Expression | undefined {
  const { ts } = compiler()
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return undefined
  return node.expression.text === 'old' ? node.arguments[0] : undefined
}

function freshName(copied: ts.Expression, taken: ReadonlySet<string>): string {
  const stem = `${lastName(copied)}Before`
  let name = stem
  for (let count = 2; taken.has(name); count += 1) name = `${stem}${count}`
  return name
}

/** What an expression is most likely about: the last name of a chain. */
function lastName(node: ts.Expression): string {
  const { ts } = compiler()
  if (ts.isIdentifier(node)) return node.text
  if (ts.isPropertyAccessExpression(node)) return node.name.text
  if (ts.isCallExpression(node) || ts.isAwaitExpression(node) || ts.isNonNullExpression(node))
    return lastName(node.expression)
  return 'value'
}

export function copiesOf(olds: ReadonlyMap<ts.Node, string>, context: CodeContext): readonly OldCopy[] {
  const copies = new Map<string, OldCopy>()
  for (const [node, name] of olds) {
    const copied = oldArgument(node)
    if (copied) copies.set(name, { name, expression: expressionOf(copied, { ...context, olds: new Map() }) })
  }
  return [...copies.values()]
}
