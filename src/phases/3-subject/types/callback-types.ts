import type { ts } from 'ts-morph'
import type { CheckedFile } from '../check/checked-file.ts'
import { compiler } from '../compiler.ts'

/** The types of the spies, by the ids of their arbitraries, as TypeScript writes them. */
export function callbackTypes({ file, checker, draft }: CheckedFile): ReadonlyMap<string, string> {
  const { ts } = compiler()
  const ids = new Map([...draft.aliases].map(([id, alias]) => [alias, id]))
  const found = new Map<string, string>()
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseSingleQuotesForStringLiteralType
  const look = (node: ts.Node): void => {
    if (ts.isTypeAliasDeclaration(node) && node.type.getText(file).startsWith('__gpCallback<')) {
      const id = ids.get(node.name.text)
      // The alias itself would be the answer where it is written; what it stands for is asked for.
      const type = checker.getTypeFromTypeNode(node.type)
      const inTypeAlias = flags | ts.TypeFormatFlags.InTypeAlias
      if (id !== undefined) found.set(id, checker.typeToString(type, file, inTypeAlias))
    }
    ts.forEachChild(node, look)
  }
  look(file)
  return found
}
