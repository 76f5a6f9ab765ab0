import type { ts } from 'ts-morph'
import type { Arrow, ArrowParameter } from '../../../ir/checked-code.ts'
import { compiler } from '../compiler.ts'
import { textOf } from './text-of.ts'
import { unwrapped } from './unwrapped.ts'

/** The parts of an arrow function, with the types that its place gave to its parameters. */
export function arrowOf(node: ts.Node, checker: ts.TypeChecker): Arrow | undefined {
  const { ts } = compiler()
  const arrow = ts.isExpression(node) ? unwrapped(node) : node
  if (!ts.isArrowFunction(arrow)) return undefined
  const isAsync = arrow.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false
  const generic = (arrow.typeParameters ?? []).map((parameter) => textOf(parameter))
  return {
    before: `${isAsync ? 'async ' : ''}${generic.length > 0 ? `<${generic.join(', ')}>` : ''}`,
    parameters: arrow.parameters.map((parameter) => parameterOf(parameter, checker)),
    after: `${arrow.type ? `: ${textOf(arrow.type)}` : ''} => ${textOf(arrow.body)}`,
  }
}

function parameterOf(parameter: ts.ParameterDeclaration, checker: ts.TypeChecker): ArrowParameter {
  const { ts } = compiler()
  const text = textOf(parameter)
  if (parameter.type || parameter.initializer) return { text, typeText: undefined }
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType
  const type = checker.getTypeAtLocation(parameter)
  return { text, typeText: checker.typeToString(type, parameter.getSourceFile(), flags) }
}
