import type { ts } from 'ts-morph'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nodeRange } from '../check/node-range.ts'
import { compiler } from '../compiler.ts'
import type { SafetyPlace, SafetyRule } from '../safety/safety-rule.ts'
import { comparisons, operatorOf } from '../code/operators.ts'
import { earlyName, type EarlyName } from './early-name.ts'
import { termsOf } from './terms-of.ts'

const helpers = new Set(['equals', 'permuted', 'closeTo'])

/** A constant of `setup` that is the very object which it is compared with: whatever `when` does to one is done to both. */
export const checkLive: SafetyRule = (node, place) => {
  const [left, right] = sidesOf(node).map((side) => termsOf(side).map((term) => inFull(term, place)))
  if (!left || !right) return []
  for (const one of left) {
    const same = right.find(({ text, written }) => text === one.text && written !== one.written)
    const early = same && (one.early ?? same.early)
    if (early && !isIdentity(node, early.name)) return [told(early, place)]
  }
  return []
}

function told({ name, source, isCertain }: EarlyName, { code }: SafetyPlace) {
  const args = { name: name.text, source: source.getText().replaceAll(/\s+/g, '') }
  return diagnostic(
    isCertain ? 'subject/same-object' : 'subject/maybe-same-object',
    nodeRange(name, code),
    args,
  )
}

/** What a comparison compares. */
function sidesOf(node: ts.Node): readonly ts.Expression[] {
  const { ts } = compiler()
  if (ts.isBinaryExpression(node)) return comparisons.has(operatorOf(node)) ? [node.left, node.right] : []
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return []
  return helpers.has(node.expression.text) ? node.arguments.slice(0, 2) : []
}

/** `cart.lines === lines` asks whether it is still the same object, which may be meant. */
const isIdentity = (node: ts.Node, name: ts.Identifier) =>
  compiler().ts.isBinaryExpression(node) && name.parent === node

/** A term, with what early names stand for in their place: the same text is the same value. */
interface FullTerm {
  readonly written: string
  readonly text: string
  readonly early: EarlyName | undefined
}

function inFull(term: ts.Expression, place: SafetyPlace): FullTerm {
  const written = term.getText()
  let [text, early, end]: [string, EarlyName | undefined, number] = ['', undefined, term.getEnd()]
  for (const name of namesIn(term).toReversed()) {
    const found = earlyName(name, place)
    const source: FullTerm | undefined = found && inFull(found.source, place)
    const others: boolean = [early, source?.early].every((one) => one?.isCertain ?? true)
    early = found ? { ...found, isCertain: found.isCertain && others } : early
    text =
      (source?.text ?? identified(name, term, place)) +
      name.getSourceFile().text.slice(name.getEnd(), end) +
      text
    end = name.getStart()
  }
  const whole = term.getSourceFile().text.slice(term.getStart(), end) + text
  return { written, text: whole.replaceAll(/\s+/g, ''), early }
}

/** A name, told from others that are called the same. */
function identified(name: ts.Identifier, term: ts.Expression, { checked: { checker } }: SafetyPlace): string {
  const declaration = checker.getSymbolAtLocation(name)?.valueDeclaration
  const isOwn = declaration && declaration.pos >= term.pos && declaration.end <= term.end
  return declaration && !isOwn ? `${name.text}@${declaration.pos}` : name.text
}

/** The names of values in an expression, in their order. */
function namesIn(node: ts.Node): readonly ts.Identifier[] {
  const { ts } = compiler()
  if (ts.isIdentifier(node)) return [node]
  if (ts.isPropertyAccessExpression(node)) return namesIn(node.expression)
  const found: ts.Identifier[] = []
  ts.forEachChild(node, (child) => void found.push(...namesIn(child)))
  return found
}
