import type { ts } from 'ts-morph'
import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import { openedBy } from '../../../ir/opened-by.ts'
import type { CheckedFile, CheckedNodes } from '../check/checked-file.ts'
import { unwrapped } from '../code/unwrapped.ts'
import { compiler } from '../compiler.ts'

export interface CodeAt {
  readonly code: CheckedNodes
  readonly checked: CheckedFile
}

/** What draws the value of a name, or of a field of what it names; undefined when that is not known. */
export function drawnAt(written: ts.Expression, at: CodeAt): ArbitrarySpec | undefined {
  const { ts } = compiler()
  const node = unwrapped(written)
  if (ts.isIdentifier(node)) return drawnByName(node, at)
  if (ts.isPropertyAccessExpression(node)) return fieldOf(drawnAt(node.expression, at), node.name.text, at)
  return undefined
}

function drawnByName(name: ts.Identifier, at: CodeAt): ArbitrarySpec | undefined {
  const declaration = at.checked.checker.getSymbolAtLocation(name)?.valueDeclaration
  const { start, scope } = at.code.embedding
  // What code binds itself is not what is given by that name.
  if (!declaration || !compiler().ts.isVariableDeclaration(declaration) || declaration.pos >= start)
    return undefined
  return scope.findLast((local) => local.name === name.text)?.drawn
}

function fieldOf(
  owner: ArbitrarySpec | undefined,
  name: string,
  { checked }: CodeAt,
): ArbitrarySpec | undefined {
  const known = owner && wholeOf(owner, checked)
  return known?.fields.find((field) => field.name.text === name)?.arbitrary
}

/** With its factories; undefined of what is wrong on purpose, or may be absent. */
function wholeOf(arbitrary: ArbitrarySpec, { draft }: CheckedFile): ArbitrarySpec | undefined {
  const whole = openedBy(draft.factories, arbitrary)
  const isPlain = !whole.invalid && whole.spoil.length === 0 && !whole.optional
  return isPlain ? whole : undefined
}
