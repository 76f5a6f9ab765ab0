import type { ts } from 'ts-morph'
import type { SafetyPlace } from '../safety/safety-rule.ts'
import { compiler } from '../compiler.ts'
import { isHeldByField } from './is-held-by-field.ts'

/** A constant from before `when` that names an object, and does not copy it. */
export interface EarlyName {
  readonly name: ts.Identifier
  /** `cart.lines` of `const lines = cart.lines` */
  readonly source: ts.Expression
  /** Whether it must be that very object still, or may have been replaced or copied. */
  readonly isCertain: boolean
}

/** What a name of an object that was known before `when` is a name for. */
export function earlyName(name: ts.Identifier, { code, checked }: SafetyPlace): EarlyName | undefined {
  const { ts } = compiler()
  const { checker } = checked
  if (!code.embedding.scope.some((local) => local.name === name.text && local.beforeWhen)) return undefined
  const declaration = checker.getSymbolAtLocation(name)?.valueDeclaration
  const source = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined
  // Faulty code may name itself.
  if (!source || source.end > name.pos) return undefined
  if ((checker.getTypeAtLocation(name).flags & ts.TypeFlags.Object) === 0) return undefined
  const steps = stepsOf(source)?.map((step) => isHeldByField(step, checker))
  if (!steps || steps.includes('no')) return undefined
  return { name, source, isCertain: !steps.includes('maybe') }
}

/** The accesses of a path, none of a name alone; undefined for what is no path. */
function stepsOf(node: ts.Expression): readonly ts.PropertyAccessExpression[] | undefined {
  const { ts } = compiler()
  if (ts.isIdentifier(node)) return []
  const before = ts.isPropertyAccessExpression(node) ? stepsOf(node.expression) : undefined
  return before && [...before, node as ts.PropertyAccessExpression]
}
