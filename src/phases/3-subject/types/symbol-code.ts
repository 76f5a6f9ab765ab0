import type { ts } from 'ts-morph'
import type { TypeText } from '../../../ir/type-model.ts'
import { rootName } from '../../../ir/root-name.ts'
import { compiler } from '../compiler.ts'
import type { TypeReader } from './reader.ts'

/** Where the key of a field is written: at the field, or, where a mapped type makes it, at the symbol itself. */
export function keyDeclaration(property: ts.Symbol): ts.Declaration | undefined {
  const { nameType } = (property as { links?: { nameType?: ts.Type } }).links ?? {}
  return property.declarations?.[0] ?? nameType?.symbol.valueDeclaration
}

/** How code names a symbol that is one of a kind: the constant that holds it, or the language's own. */
export function symbolCode(
  declaration: ts.Declaration | undefined,
  { checker, nameOf }: Pick<TypeReader, 'checker' | 'nameOf'>,
): TypeText | undefined {
  const { ts } = compiler()
  const name = declaration && ts.getNameOfDeclaration(declaration)
  if (!name) return undefined
  const written = ts.isComputedPropertyName(name) ? name.expression : name
  const symbol = checker.getSymbolAtLocation(written)
  const own = symbol && (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)
  const exported = own && nameOf(own)
  if (exported !== undefined) return { text: exported, uses: [rootName(exported)] }
  const owner = own?.valueDeclaration?.parent
  const isWellKnown = owner && ts.isInterfaceDeclaration(owner) && owner.name.text === 'SymbolConstructor'
  return isWellKnown ? { text: `Symbol.${own.name}`, uses: [] } : undefined
}
