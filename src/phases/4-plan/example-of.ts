import { printData } from '../../ir/print-data.ts'
import type { TypeNode } from '../../ir/type-model.ts'
import type { PlanContext } from './context.ts'
import { resolved } from './type-at.ts'

/** A value of a type that the spec writes, as code that needs no names; undefined where there is none so short. */
export function exampleOf({ model }: PlanContext, type: string): string | undefined {
  const text = type.trim()
  if (/\[\]$/.test(text) && !text.includes('|')) return '[]'
  const [first = text] = text.split(/\s*\|\s*/)
  if (/^(?:'[^'\\]*'|"[^"\\]*"|-?\d+(?:\.\d+)?|true|false|null)$/.test(first)) return first
  const named = model.definitions.get(text)?.node
  return written[text] ?? (named && exampleOfNode(named, model))
}

const written: Readonly<Record<string, string>> = {
  number: '1',
  string: "'example'",
  boolean: 'true',
  bigint: '1n',
  Date: "new Date('2024-02-29')",
}

function exampleOfNode(node: TypeNode, model: PlanContext['model']): string | undefined {
  const here = resolved({ model } as PlanContext, node)
  if ('brand' in here && here.brand !== undefined) return undefined
  if (here.kind === 'literal') return printData(here.value)
  if (here.kind === 'array') return '[]'
  if (here.kind === 'union') return here.members.map((member) => exampleOfNode(member, model)).find(Boolean)
  return written[here.kind]
}
