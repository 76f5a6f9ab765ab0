import type { PlanContext } from './context.ts'

/** What a type is called in code that is generated: its name, or the word for one without, where that means nothing else. */
export function wordOf({ model }: PlanContext, name: string): string {
  const word = model.definitions.get(name)?.word
  if (word === undefined || model.definitions.has(word)) return name
  const others = [...model.definitions.values()].filter((other) => other.word === word)
  return others.length > 1 ? name : word
}
