import type { ts } from 'ts-morph'
import type { TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { readParameter } from './read-function.ts'
import type { FormReader } from './reader.ts'

/** An instance of a class: made by its public constructor. */
export const readClass: FormReader = (type, reader): TypeNode | undefined => {
  const { ts } = compiler()
  const symbol = type.getSymbol()
  const declaration = symbol?.declarations?.find(ts.isClassDeclaration)
  if (!symbol || !declaration || !type.isClass()) return undefined
  const refuse = (reason: string): TypeNode => ({ kind: 'unsupported', text: reader.textOf(type), reason })
  const name = reader.nameOf(symbol)
  if (name === undefined) return refuse('its class is not exported')
  if (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Abstract)
    return refuse('its class is abstract')
  const maker = reader.checker.getTypeOfSymbol(symbol).getConstructSignatures().at(-1)
  const written = maker?.getDeclaration() as ts.Declaration | undefined
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected
  if (written && ts.getCombinedModifierFlags(written) & hidden) return refuse('its constructor is not public')
  const parameters = maker?.getParameters().map((parameter) => readParameter(parameter, reader)) ?? []
  return { kind: 'class', name, parameters }
}
