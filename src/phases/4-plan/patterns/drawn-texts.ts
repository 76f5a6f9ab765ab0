import { hasEchoes, markedEchoes, withEchoes } from './echoes.ts'
import { evenUnit, numbers, type Next, type UnitOf } from './random-units.ts'
import { regexStates, type States, type Step } from './regex-states.ts'
import type { Pattern } from './text-rules.ts'

/** A walk that has taken so many steps is given up. */
const mostSteps = 2000
/** A walk may lead to no end: behind what must begin a text, or before what must end it. */
const triesEach = 4

/**
 * Some texts about as fast-check draws them: what repeats without an end comes up to ten times more than it must. Undefined
 * where the pattern has no machine. `unit`: how one of a class is chosen, if not as fast-check does.
 */
export function drawnTexts(
  { source, flags }: Pattern,
  count: number,
  unit?: UnitOf,
): readonly string[] | undefined {
  if (!hasEchoes(source)) return drawnAsRead({ source, flags }, count, unit)
  const marked = markedEchoes(source)
  const texts = drawnAsRead({ source: marked, flags }, count)
  return texts?.map((text) => withEchoes(text, new RegExp(marked, flags)))
}

function drawnAsRead(
  { source, flags }: Pattern,
  count: number,
  unit?: UnitOf,
): readonly string[] | undefined {
  const machine = regexStates(source, flags)
  if (!machine) return undefined
  const next = numbers()
  const texts: string[] = []
  for (let tried = 0; tried < count * triesEach && texts.length < count; tried += 1) {
    const text = walk(machine.states, { next, unit }, tried % 2 === 0)
    if (text !== undefined) texts.push(text)
  }
  return texts
}

interface Walk {
  readonly next: Next
  /** How often each loop is taken still. */
  readonly left: Map<number, number>
  readonly units: number[]
  hasEnded: boolean
}

interface Choosing {
  readonly next: Next
  readonly unit: UnitOf | undefined
}

/** Undefined where the way that was taken leads to no end. `isAtStart`: with nothing before what matches. */
function walk(states: States, { next, unit }: Choosing, isAtStart: boolean): string | undefined {
  const here: Walk = { next, left: new Map(isAtStart ? [[0, 0]] : []), units: [], hasEnded: false }
  let at = 0
  for (let count = 0; count < mostSteps; count += 1) {
    const step = chosen(states[at] ?? [], here, at === 1)
    if (!step) return at === 1 ? String.fromCharCode(...here.units) : undefined
    if (step.only === 'end') here.hasEnded = true
    if (step.units) here.units.push(unit ? unit(step.units, next) : listedUnit(step, next))
    at = step.to
  }
  return undefined
}

/** Of a class fast-check takes what it lists as often, and each unit of that. */
function listedUnit({ parts = [], units = [] }: Step, next: Next): number {
  return evenUnit(parts[next(parts.length)] ?? units, next)
}

/** The step that is taken; undefined where there is none, or the text ends. */
function chosen(steps: readonly Step[], here: Walk, mayEnd: boolean): Step | undefined {
  const open = steps.filter((step) => isOpen(step, here))
  const again = open.find((step) => step.again !== undefined)
  if (again?.again) {
    const { loop, most } = again.again
    const left = here.left.get(loop) ?? here.next(most + 1)
    here.left.set(loop, left - 1)
    if (left > 0) return again
    here.left.delete(loop)
  }
  const others = open.filter((step) => step.again === undefined)
  return mayEnd ? undefined : weighed(others, here.next)
}

function isOpen({ only, units }: Step, { units: taken, hasEnded }: Walk): boolean {
  if (units && (hasEnded || units.length === 0)) return false
  return only !== 'start' || taken.length === 0
}

function weighed(steps: readonly Step[], next: Next): Step | undefined {
  let at = next(steps.reduce((sum, { weight = 1 }) => sum + weight, 0))
  return steps.find(({ weight = 1 }) => (at -= weight) < 0)
}
