import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** Deeper namespaces than these nobody writes the types of. */
const deepest = 3

/** Adds the types that stand in a namespace, by the way that leads to them: `Engines.Motor`. */
export function addNamesInside(
  symbol: ts.Symbol,
  name: string,
  nameable: Map<ts.Symbol, string>,
  checker: ts.TypeChecker,
  depth = 1,
): void {
  const { Alias, Class, Enum, Interface, Namespace, NamespaceModule, TypeAlias } = compiler().ts.SymbolFlags
  if (!(symbol.flags & Namespace) || depth > deepest) return
  for (const one of checker.getExportsOfModule(symbol)) {
    const inside = one.flags & Alias ? checker.getAliasedSymbol(one) : one
    const isNamed = inside.flags & (Class | Interface | TypeAlias | Enum | NamespaceModule)
    if (!isNamed || nameable.has(inside) || !/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(one.name)) continue
    nameable.set(inside, `${name}.${one.name}`)
    addNamesInside(inside, `${name}.${one.name}`, nameable, checker, depth + 1)
  }
}
