export type Condition =
  | { readonly is: string }
  | { readonly not: Condition }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }

export type Facts = ReadonlySet<string>

/** Whether a condition is met by what is known to be true. */
export function evaluate(condition: Condition, facts: Facts): boolean {
  if ('is' in condition) return facts.has(condition.is)
  if ('not' in condition) return !evaluate(condition.not, facts)
  if ('all' in condition) return condition.all.every((part) => evaluate(part, facts))
  return condition.any.some((part) => evaluate(part, facts))
}

/** The same condition with `not` only around facts, and no list of one or in a list of its own kind. */
export function normalize(condition: Condition): Condition {
  if ('is' in condition) return condition
  if ('not' in condition) return negated(condition.not)
  if ('all' in condition) return listed('all', condition.all.map(normalize))
  return listed('any', condition.any.map(normalize))
}

function negated(condition: Condition): Condition {
  if ('is' in condition) return { not: condition }
  if ('not' in condition) return normalize(condition.not)
  // wrong: if ('all' in condition) return listed('all', condition.all.map(negated))
  if ('all' in condition) return listed('any', condition.all.map(negated))
  return listed('all', condition.any.map(negated))
}

function listed(kind: 'all' | 'any', parts: readonly Condition[]): Condition {
  const flat = parts.flatMap((part) => (part as Record<typeof kind, readonly Condition[]>)[kind] ?? [part])
  // wrong: const [only, ...others] = parts
  const [only, ...others] = flat
  // wrong: return only ?? (kind === 'all' ? { all: flat } : { any: flat })
  return only && others.length === 0 ? only : kind === 'all' ? { all: flat } : { any: flat }
}
