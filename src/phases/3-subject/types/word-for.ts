import type { ts } from 'ts-morph'

/** What people would call a type without a name of its own: what it is declared as, or the field that is of it. */
export function wordFor(type: ts.Type, otherwise: string): string {
  const declared = type.aliasSymbol?.name ?? type.symbol?.name
  if (declared !== undefined && isWord(declared)) return declared
  const parent = type.symbol?.declarations?.[0]?.parent as { readonly name?: ts.Node } | undefined
  const named = parent?.name?.getText().replaceAll(/^['"]|['"]$/g, '')
  return named !== undefined && isWord(named) ? named : otherwise
}

/** The compiler's own names of what has none begin with two underscores. */
const isWord = (text: string) => /^[\p{ID_Start}$][\p{ID_Continue}$]*$/u.test(text) && text !== 'default'
