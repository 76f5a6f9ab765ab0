import type { ts } from 'ts-morph'
import { compiler } from './compiler.ts'

/** The name of a kind of syntax: `CallExpression`. */
export type KindName = keyof typeof ts.SyntaxKind

let names: ReadonlyMap<ts.SyntaxKind, KindName> | undefined

/** The name that the language service uses in its documentation, never a marker such as `FirstAssignment`. */
export function kindName(node: ts.Node): KindName {
  names ??= namesByKind()
  return names.get(node.kind) ?? 'Unknown'
}

function namesByKind() {
  const { SyntaxKind } = compiler().ts
  const own = Object.entries(SyntaxKind).filter(([name]) => !/^(\d|First|Last)/.test(name))
  return new Map(own.map(([name, kind]) => [kind as ts.SyntaxKind, name as KindName]))
}
