import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import type { TypeReader } from './reader.ts'
import { keyDeclaration, symbolCode } from './symbol-code.ts'

/** How a type says which field it means: `'total'`, `typeof Symbol.species`; undefined for a key that nothing names. */
export function keyType(property: ts.Symbol, reader: Pick<TypeReader, 'checker' | 'nameOf'>) {
  const name = compiler().ts.unescapeLeadingUnderscores(property.escapedName)
  if (name.startsWith('__#')) return undefined
  if (!name.startsWith('__@')) return JSON.stringify(name).replaceAll('"', "'")
  const code = symbolCode(keyDeclaration(property), reader)
  return code && `typeof ${code.text}`
}
