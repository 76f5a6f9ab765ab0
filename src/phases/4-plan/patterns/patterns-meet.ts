import { regexStates, type Span, type States } from './regex-states.ts'

export interface Pattern {
  readonly source: string
  readonly flags: string
}

/** More pairs of states than these are not looked at. */
const most = 200_000

/** Whether some text matches both; undefined where that cannot be told. */
export function patternsMeet(one: Pattern, other: Pattern): boolean | undefined {
  const left = regexStates(one.source, one.flags)
  const right = regexStates(other.source, other.flags)
  return left && right && meet(left, right)
}

/** Where both machines stand, whether a unit has been taken, and whether the text is said to be at its end. */
interface Pair {
  readonly left: number
  readonly right: number
  readonly begun: boolean
  readonly ended: boolean
}

function meet(left: States, right: States): boolean | undefined {
  const seen = new Set<number>()
  const open: Pair[] = []
  const visit = (pair: Pair) => {
    const key = ((pair.left * right.length + pair.right) * 2 + Number(pair.begun)) * 2 + Number(pair.ended)
    if (seen.has(key)) return
    seen.add(key)
    open.push(pair)
  }
  visit({ left: 0, right: 0, begun: false, ended: false })
  for (let pair = open.pop(); pair; pair = open.pop()) {
    if (pair.left === 1 && pair.right === 1) return true
    if (seen.size > most) return undefined
    advance(pair, left, right, visit)
  }
  return false
}

function advance(pair: Pair, left: States, right: States, visit: (pair: Pair) => void): void {
  const [here, there] = [left[pair.left] ?? [], right[pair.right] ?? []]
  for (const step of here)
    if (!step.units && isOpen(step.only, pair))
      visit({ ...pair, left: step.to, ended: endedBy(step.only, pair) })
  for (const step of there)
    if (!step.units && isOpen(step.only, pair))
      visit({ ...pair, right: step.to, ended: endedBy(step.only, pair) })
  if (pair.ended) return
  for (const { to, units } of here)
    for (const other of there)
      if (units && other.units && overlap(units, other.units))
        visit({ left: to, right: other.to, begun: true, ended: false })
}

const isOpen = (only: 'start' | 'end' | undefined, { begun }: Pair) => only !== 'start' || !begun
const endedBy = (only: 'start' | 'end' | undefined, { ended }: Pair) => ended || only === 'end'
const overlap = (some: readonly Span[], others: readonly Span[]) =>
  some.some(([low, high]) => others.some(([from, to]) => low <= to && from <= high))
