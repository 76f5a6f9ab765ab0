import type { InvariantPlan } from '../../../ir/plan.ts'
import { lawTexts } from '../law-texts.ts'
import { mentions } from '../statements/mentions.ts'
import type { BlockStyle } from '../statements/block-style.ts'

/** A name for a constant of a law that means nothing else in the test. */
export function localName(plan: InvariantPlan, { scope }: BlockStyle, wanted: string): string {
  const texts = lawTexts(plan)
  const isTaken = (name: string) => scope.includes(name) || texts.some((text) => mentions(text, name))
  let name = wanted
  for (let count = 2; isTaken(name); count += 1) name = `${wanted}${count}`
  return name
}
