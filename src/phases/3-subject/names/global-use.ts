import type { ts } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
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
  const refuse = (at: ts.Node, name: string, instead?: string): Refused => ({ at, name, instead })
  if (ts.isPropertyAccessExpression(parent) && parent.expression === node) {
    const member = parent.name.text
    if (use.members?.includes(member)) return undefined
    return refuse(parent, `${text}.${member}`, memberHelp[`${text}.${member}`])
  }
  if (ts.isNewExpression(parent) && parent.expression === node) {
    if (use.construct === undefined) return refuse(parent, `new ${text}`)
    const given = parent.arguments?.length ?? 0
    const spread = parent.arguments?.some(ts.isSpreadElement) ?? false
    return given >= use.construct && !(spread && use.construct > 0)
      ? undefined
      : refuse(parent, `new ${text}()`, 'Give it arguments: what a run depends on is drawn')
  }
  if (ts.isCallExpression(parent) && parent.expression === node)
    return use.call ? undefined : refuse(parent, `${text}()`)
  const isTest =
    ts.isBinaryExpression(parent) &&
    parent.right === node &&
    parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword
  if (isTest && use.test) return undefined
  if (ts.isTypeQueryNode(parent)) return undefined
  return use.value || (use.test && namesClass) ? undefined : refuse(node, text, memberHelp[text])
}

const memberHelp: Readonly<Record<string, string>> = {
  'Math.random': 'Draw the value: name it under `given`',
  'Date.now': 'Draw the time: name it under `given`',
  'Object.assign': 'Write a copy: `{ ...one, ...other }`',
  'Object.create': 'Write the object out: `{ … }`',
  'Object.freeze': 'Give the value as it is: `unchanged` finds writes',
}
