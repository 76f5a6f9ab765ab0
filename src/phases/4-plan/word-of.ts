import type { SubjectModel } from '../../ir/subject-model.ts'
import type { PlanContext } from './context.ts'

/** What a type is called in code that is generated: its name, or the word for one without, where that means nothing else. */
export function wordOf({ model }: PlanContext, name: string): string {
  const word = model.definitions.get(name)?.word
  if (word === undefined || model.definitions.has(word)) return name
  return (countsOf(model).get(word) ?? 0) > 1 ? name : word
}

const counts = new WeakMap<SubjectModel, ReadonlyMap<string, number>>()

/** How many types each word is for. */
function countsOf(model: SubjectModel): ReadonlyMap<string, number> {
  const before = counts.get(model)
  if (before) return before
  const found = new Map<string, number>()
  for (const { word } of model.definitions.values())
    if (word !== undefined) found.set(word, (found.get(word) ?? 0) + 1)
  counts.set(model, found)
  return found
}
