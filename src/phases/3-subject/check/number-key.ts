import type { ts } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { rangeIn } from '../code/range-in.ts'
import { compiler } from '../compiler.ts'
import type { CheckedFile } from './checked-file.ts'
import { nodeAt } from './node-at.ts'

/** A number as a key of what is no list: `results[0]` of tasks that have names. */
export function numberKey(message: string, checked: CheckedFile, start: number): Diagnostic | undefined {
  const { file, checker, draft } = checked
  const access = accessAt(nodeAt(file, start), start, file)
  const code = draft.embeddings.find((one) => one.start <= start && start < one.end)
  if (!access || !code || !/expression of type '(?:number|-?\d+)' can't be used/.test(message))
    return undefined
  const key = access.argumentExpression
  const range = rangeIn(code.code, key.getStart(file) - code.start, key.end - code.start)
  const type = checker.getTypeAtLocation(access.expression)
  if (!compiler().ts.isNumericLiteral(key)) return diagnostic('subject/open-key', range, { type: 'number' })
  return diagnostic('subject/unknown-property', range, {
    name: key.text,
    type: checker.typeToString(type),
    suggestion: undefined,
    names: checker.getPropertiesOfType(checker.getApparentType(type)).map((one) => one.name),
  })
}

/** The access with a key that begins at a place. */
function accessAt(
  node: ts.Node | undefined,
  start: number,
  file: ts.SourceFile,
): ts.ElementAccessExpression | undefined {
  const { ts } = compiler()
  let at = node
  while (at && at.getStart(file) === start && !ts.isElementAccessExpression(at)) at = at.parent
  return at && ts.isElementAccessExpression(at) ? at : undefined
}
