/**
 * A plan with each of its parts as `change` has it, from the inside outwards. The same part is changed once, wherever
 * it stands; what does not change stays the very same, and so does what is not `entered`.
 */
export function mapParts<Plan>(
  plan: Plan,
  change: (part: object) => object,
  entered: (part: object) => boolean = () => true,
): Plan {
  const known = new WeakMap<object, object>()
  const map = (part: unknown): unknown => {
    if (typeof part !== 'object' || part === null || !entered(part)) return part
    const before = known.get(part)
    if (before) return before
    const inside = Array.isArray(part) ? mapList(part) : mapFields(part as Readonly<Record<string, unknown>>)
    const changed = Array.isArray(inside) ? inside : change(inside)
    known.set(part, changed)
    return changed
  }
  const mapList = (list: readonly unknown[]): object => {
    const all = list.map(map)
    return all.every((each, index) => each === list[index]) ? list : all
  }
  const mapFields = (fields: Readonly<Record<string, unknown>>): object => {
    const all = Object.entries(fields).map(([key, value]) => [key, map(value)] as const)
    return all.every(([key, value]) => value === fields[key]) ? fields : Object.fromEntries(all)
  }
  return map(plan) as Plan
}
