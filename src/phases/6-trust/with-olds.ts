import type { InvariantPlan } from '../../ir/plan.ts'

/** A text about code of a test, with its copies written as the spec writes them: `old(cart.lines)` for `linesBefore`. */
export function withOlds(text: string, { olds }: Pick<InvariantPlan, 'olds'>): string {
  const written = new Map(olds.map(({ name, expression }) => [name, `old(${expression.text})`]))
  return text.replace(/(?<![\w$.#])[A-Za-z_$][\w$]*/g, (name) => written.get(name) ?? name)
}
