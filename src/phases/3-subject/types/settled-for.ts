import type { ts } from 'ts-morph'
import { instantiated } from './instantiated.ts'
import type { TypeReader } from './reader.ts'

export interface Settled {
  readonly of: (type: ts.Type) => ts.Type
  /** What code gives it where nothing else tells: `<string>`. */
  readonly given: string
}

/** What a function's parameters have to be for it to give a type: undefined where its result does not say all of them. */
export function settledFor(
  signature: ts.Signature,
  wanted: ts.Type,
  { checker, textOf }: Pick<TypeReader, 'checker' | 'textOf'>,
): Settled | undefined {
  const parameters = signature.getTypeParameters() ?? []
  if (parameters.length === 0) return { of: (type) => type, given: '' }
  const result = signature.getReturnType()
  if (!result.symbol || result.symbol !== wanted.symbol) return undefined
  const asked = checker.getTypeArguments(result as ts.TypeReference)
  const said = checker.getTypeArguments(wanted as ts.TypeReference)
  const given = parameters.flatMap((parameter) => said[asked.indexOf(parameter)] ?? [])
  if (given.length < parameters.length) return undefined
  return { of: instantiated(checker, parameters, given), given: `<${given.map(textOf).join(', ')}>` }
}
