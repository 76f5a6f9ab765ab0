import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** What people would call a type without a name of its own: what it is declared as, or the field that is of it. */
export function wordFor(type: ts.Type, otherwise: string): string {
  const declared = type.aliasSymbol?.name ?? type.symbol?.name
  if (declared !== undefined && isWord(declared)) return declared
  const found = ownerOf(type.symbol?.declarations?.[0]?.parent)
  const named = found?.name.getText().replaceAll(/^['"]|['"]$/g, '')
  if (found === undefined || named === undefined || !isWord(named)) return otherwise
  const [field] = found.isMember ? (type.symbol?.members?.keys() ?? []) : []
  // Of a union of several only the fields tell which it is.
  return field === undefined
    ? named
    : isWord(`${named}${field}`)
      ? `${named}${String(field).charAt(0).toUpperCase()}${String(field).slice(1)}`
      : otherwise
}

/** What a type without a name is written at: a field, an alias; as a member of a union or an element of a list, too. */
function ownerOf(
  node: ts.Node | undefined,
): { readonly name: ts.Node; readonly isMember: boolean } | undefined {
  const { ts } = compiler()
  let isMember = false
  for (let here = node; here; here = here.parent) {
    const { name } = here as { readonly name?: ts.Node }
    if (name) return { name, isMember }
    if (ts.isUnionTypeNode(here)) isMember = true
    const isAround = ts.isUnionTypeNode(here) || ts.isArrayTypeNode(here) || ts.isTypeOperatorNode(here)
    if (!isAround && !ts.isParenthesizedTypeNode(here)) return undefined
  }
  return undefined
}

/** The compiler's own names of what has none begin with two underscores. */
const isWord = (text: string) => /^[\p{ID_Start}$][\p{ID_Continue}$]*$/u.test(text) && text !== 'default'
