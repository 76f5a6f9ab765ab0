import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { compiler } from '../compiler.ts'
import type { SyntaxCheck } from './syntax-check.ts'
import { isForbiddenName, isHarmlessAlone } from './forbidden-names.ts'

/** Names are compared as the compiler cooks them, and written plainly: an escape hides a name from a reader. */
export function checkIdentifier(node: ts.Node, check: SyntaxCheck): void {
  if (!compiler().ts.isIdentifier(node)) return
  if (node.getText(check.parsed.file).includes('\\')) {
    check.refuse(node, { what: 'an escape in a name', instead: 'write the name in plain letters' })
  }
  if (!isHarmlessAlone(node.text) || isField(node)) checkName(node, node.text, check)
}

/** A name of a field, read or made; in a pattern without a colon the name is the field's as well. */
function isField(node: ts.Identifier): boolean {
  const { ts } = compiler()
  const { parent } = node
  if (ts.isBindingElement(parent))
    return parent.propertyName === node || ts.isObjectBindingPattern(parent.parent)
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  return ts.isPropertyAssignment(parent) && parent.name === node
}

/** A string is refused only where it is a key; as a value every string is harmless. */
export function checkLiteralKey(node: ts.Node, check: SyntaxCheck): void {
  const { ts } = compiler()
  if (!ts.isStringLiteral(node)) return
  const { parent } = node
  const isKey =
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isPropertySignature(parent) && parent.name === node) ||
    (ts.isBindingElement(parent) && parent.propertyName === node)
  if (isKey) checkName(node, node.text, check)
}

/** `{ [key]: value }` makes an own property, whatever the key; in a pattern it would read one. */
export function checkComputedName(node: ts.Node, check: SyntaxCheck): void {
  if (compiler().ts.isBindingElement(node.parent)) {
    check.refuse(node, { what: 'a computed name in a pattern', instead: 'name the field' })
  }
  check.descend(node)
}

export function checkName(node: ts.Node, name: string, check: SyntaxCheck): void {
  if (!isForbiddenName(name)) return
  check.report(node, (range) => diagnostic('subject/forbidden-name', range, { name }))
}
