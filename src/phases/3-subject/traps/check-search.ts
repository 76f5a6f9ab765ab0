import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nodeRange } from '../check/node-range.ts'
import { unwrapped } from '../code/unwrapped.ts'
import { compiler } from '../compiler.ts'
import type { SafetyRule } from '../safety/safety-rule.ts'

/** Methods that look for one and the same object. */
const searches = new Set(['includes', 'indexOf', 'lastIndexOf', 'has'])
const collections = /^(?:Readonly)?(?:Array|Set|Map)$/

/** A list or an object that is made here is in no collection of the subject. */
export const checkSearch: SafetyRule = (node, { code, checked: { checker, file, program } }) => {
  const { ts } = compiler()
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return []
  const { name, expression: list } = node.expression
  const [wanted] = node.arguments
  if (!searches.has(name.text) || !wanted || !isMade(wanted)) return []
  const { name: collection = '', declarations = [] } = checker.getTypeAtLocation(list).symbol ?? {}
  // A collection of the subject's own may compare by value.
  const isOwn = !declarations.some((one) => program.isSourceFileDefaultLibrary(one.getSourceFile()))
  if (!collections.test(collection) || isOwn) return []
  const [all, one] = [list, wanted].map((part) => part.getText(file).slice(0, 60))
  const each = collection.endsWith('Array')
    ? all
    : `[...${all}${collection.endsWith('Map') ? '.keys()' : ''}]`
  const args = {
    left: `what \`${all}\` holds`,
    right: 'a list or an object that is made here',
    mend: `Write \`${each}.some((one) => equals(one, ${one}))\``,
  }
  return [diagnostic('subject/never-equal', nodeRange(node, code), args)]
}

function isMade(expression: ts.Expression): boolean {
  const { ts } = compiler()
  const inner = unwrapped(expression)
  return (
    ts.isObjectLiteralExpression(inner) || ts.isArrayLiteralExpression(inner) || ts.isNewExpression(inner)
  )
}
