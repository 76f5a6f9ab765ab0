import type { ts } from 'ts-morph'
import type { Step } from './step.ts'

/** How to write what the collections of the language hold, by what they take and give. */
const ways: Readonly<Record<string, readonly ((text: string) => string)[]>> = {
  Map: [(text) => `Parameters<${text}['has']>[0]`, (text) => `NonNullable<ReturnType<${text}['get']>>`],
  ReadonlyMap: [
    (text) => `Parameters<${text}['has']>[0]`,
    (text) => `NonNullable<ReturnType<${text}['get']>>`,
  ],
  Set: [(text) => `Parameters<${text}['has']>[0]`],
  ReadonlySet: [(text) => `Parameters<${text}['has']>[0]`],
  Promise: [(text) => `Awaited<${text}>`],
}

/** What a map, a set or a promise holds, where that is there for sure. */
export function stepsInside({ type, text }: Step, checker: ts.TypeChecker): readonly Step[] {
  const name = type.symbol?.name ?? ''
  const found = Object.hasOwn(ways, name) ? (ways[name] ?? []) : []
  if (found.length === 0) return []
  const given = checker.getTypeArguments(type as ts.TypeReference)
  return found.flatMap((way, index) => {
    const held = given[index]
    return held && checker.getNonNullableType(held) === held ? [{ type: held, text: way(text) }] : []
  })
}
