/** Whether two values are one as JSON has it: `0` and `-0` are, and objects whose properties stand in another order. */
export function sameData(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return one === other || Object.is(one, other)
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const [fields, others] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))]
  return (
    fields.length === others.size &&
    fields.every(([key, value]) => others.has(key) && sameData(value, others.get(key)))
  )
}
