import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** Nobody would read a longer type, and those that types make of types double with each step. */
const longest = 5000

/** What the compiler's own writer takes beyond what it declares: where to stop, and where to say that it did. */
interface Writer {
  readonly writeType?: (
    type: ts.Type,
    place: undefined,
    flags: ts.TypeFormatFlags,
    writer: undefined,
    longest: number,
    depth: undefined,
    out: { truncated: boolean },
  ) => string
}

/** Types as TypeScript writes them, each once; a very long one is cut, and is its own all the same. */
export function textsOf(checker: ts.TypeChecker, flags: ts.TypeFormatFlags): (type: ts.Type) => string {
  const { InTypeAlias } = compiler().ts.TypeFormatFlags
  const known = new Map<ts.Type, string>()
  let cut = 0
  const print = (type: ts.Type): string => {
    // The file that types are read from gives them names that mean nothing to anybody.
    if (/^__gp\d+$/.test(type.aliasSymbol?.name ?? ''))
      return checker.typeToString(type, undefined, flags | InTypeAlias)
    const out = { truncated: false }
    const writer = checker as Writer
    const text = writer.writeType?.(type, undefined, flags, undefined, longest, undefined, out)
    if (text === undefined) return checker.typeToString(type, undefined, flags)
    if (!out.truncated && text.length < longest) return text
    return `${checker.typeToString(type)} … ${(cut += 1)}`
  }
  return (type) => {
    const text = known.get(type) ?? print(type)
    known.set(type, text)
    return text
  }
}
