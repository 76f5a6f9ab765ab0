import type { Pattern } from './patterns-meet.ts'
import { regexStates, type Span, type States, type Step } from './regex-states.ts'

/** After so many steps a text goes on to its end as fast as it can. */
const patience = 40
const longest = 1000

/** Some texts that a pattern matches, the same every time; none where its states cannot be told. */
export function textsOfPattern({ source, flags }: Pattern, count: number): readonly string[] {
  const states = regexStates(source, flags)
  if (!states) return []
  const far = distances(states)
  const next = numbers()
  const regex = new RegExp(source, flags)
  const texts = Array.from({ length: count }, () => walk(states, far, next))
  return texts.filter((text) => regex.test(text))
}

type Next = (below: number) => number

/** A linear congruential generator (Numerical Recipes, chapter 7): numbers below a bound. */
function numbers(): Next {
  let state = 1
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** How many steps each state is away from the end. */
function distances(states: States): readonly number[] {
  const far = states.map((_, at) => (at === 1 ? 0 : Infinity))
  for (let changed = true; changed;) {
    changed = false
    states.forEach((steps, at) => {
      const least = Math.min(...steps.map(({ to }) => (far[to] ?? Infinity) + 1))
      if (least < (far[at] ?? Infinity)) {
        far[at] = least
        changed = true
      }
    })
  }
  return far
}

function walk(states: States, far: readonly number[], next: Next): string {
  const units: number[] = []
  for (let at = 0, taken = 0; at !== 1 && taken < longest; taken += 1) {
    const steps = (states[at] ?? []).filter(
      ({ to, units: own }) => (far[to] ?? Infinity) < Infinity && !(at === 0 && own),
    )
    const step = taken < patience ? steps[next(steps.length)] : nearest(steps, far)
    if (!step) return ''
    if (step.units) units.push(unitOf(step.units, next))
    at = step.to
  }
  return String.fromCharCode(...units)
}

const nearest = (steps: readonly Step[], far: readonly number[]): Step | undefined =>
  [...steps].sort((one, other) => (far[one.to] ?? Infinity) - (far[other.to] ?? Infinity))[0]

/** A unit that can be read, where there is one. */
function unitOf(spans: readonly Span[], next: Next): number {
  const readable = spans.flatMap(([from, to]): Span[] =>
    from > 0x7e || to < 0x20 ? [] : [[Math.max(from, 0x20), Math.min(to, 0x7e)]],
  )
  const usable = readable.length > 0 ? readable : spans
  const [from, to] = usable[next(usable.length)] ?? [0x61, 0x61]
  return from + next(to - from + 1)
}
