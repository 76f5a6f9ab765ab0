import type { ts } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { nearest } from '../../../diagnostics/nearest.ts'
import type { GlobalUse } from '../allow/pure-globals.ts'
import type { Embedding } from '../check/draft.ts'
import type { FreeName } from '../code/free-names.ts'
import { rangeIn } from '../code/range-in.ts'
import { compiler } from '../compiler.ts'

/** A global is used only in the ways that are pure: `new Date(0)`, not `new Date()`. */
export function checkGlobalUse(free: FreeName, use: GlobalUse, embedding: Embedding): Diagnostic | undefined {
  const refusal = refusalOf(free.node, use, embedding.role === 'class')
  if (!refusal) return undefined
  const { code, parsed } = embedding
  const { at, name, instead } = refusal
  const range = rangeIn(code, at.getStart(parsed.file) - parsed.offset, at.getEnd() - parsed.offset)
  const names = use.members ?? []
  if (isMissing(free.name, at) && names.length > 0)
    return diagnostic('subject/unknown-property', range, {
      ...{ name: at.text, type: free.name, names },
      suggestion: nearest(at.text, names),
    })
  return diagnostic('subject/impure-global', range, { name, instead })
}

interface Refused {
  readonly at: ts.Node
  readonly name: string
  readonly instead: string | undefined
}

function refusalOf(node: ts.Identifier, use: GlobalUse, namesClass: boolean): Refused | undefined {
  const { ts } = compiler()
  const { parent, text } = node
  const isHead = 'expression' in parent && parent.expression === node
  if (ts.isPropertyAccessExpression(parent) && isHead) return memberRefusal(parent, text, use)
  if (ts.isNewExpression(parent) && isHead) return newRefusal(parent, text, use)
  if (ts.isCallExpression(parent) && isHead) {
    return use.call ? undefined : { at: parent, name: `${text}()`, instead: undefined }
  }
  const fine =
    use.value === true || ts.isTypeQueryNode(parent) || (use.test === true && (namesClass || isTested(node)))
  return fine ? undefined : { at: node, name: text, instead: memberHelp[text] }
}

function memberRefusal(
  access: ts.PropertyAccessExpression,
  owner: string,
  { members }: GlobalUse,
): Refused | undefined {
  const member = access.name.text
  if (members?.includes(member)) return undefined
  const name = `${owner}.${member}`
  const at = isMissing(owner, access.name) ? access.name : access
  return { at, name, instead: memberHelp[name] }
}

/** The name of a member that no such global has. */
function isMissing(owner: string, at: ts.Node): at is ts.MemberName {
  const { ts } = compiler()
  if (!ts.isMemberName(at) || at.text === owner) return false
  const found: unknown = Object.getOwnPropertyDescriptor(globalThis, owner)?.value
  return found !== undefined && found !== null && !(at.text in Object(found))
}

function newRefusal(made: ts.NewExpression, name: string, { construct }: GlobalUse): Refused | undefined {
  if (construct === undefined) return { at: made, name: `new ${name}`, instead: undefined }
  const given = made.arguments ?? []
  const enough = given.length >= construct && (construct === 0 || !given.some(compiler().ts.isSpreadElement))
  const instead = 'Give it arguments: what a run depends on is drawn'
  return enough ? undefined : { at: made, name: `new ${name}()`, instead }
}

/** `error instanceof RangeError` */
function isTested({ parent }: ts.Identifier): boolean {
  const { ts } = compiler()
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword
}

const memberHelp: Readonly<Record<string, string>> = {
  'Math.random': 'Draw the value: name it under `given`',
  'Date.now': 'Draw the time: name it under `given`',
  'Object.assign': 'Write a copy: `{ ...one, ...other }`',
  'Object.create': 'Write the object out: `{ … }`',
  'Object.freeze': 'Give the value as it is: `unchanged` finds writes',
}
