import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { SizePlan } from '../../../ir/leaf-plan.ts'
import { code, join, plain, support, type Fragment } from '../fragment.ts'
import { sizeText } from './collections.ts'
import { constraints } from './value.ts'
import type { Printer, Scope } from './scope.ts'

type Element = Extract<ArbitraryPlan, { kind: 'tuple' }>['elements'][number]

/**
 * Tuples: one shape for each number of optional elements, and in the last what may be repeated. They shrink to the
 * shortest.
 */
export const printTuple: Printer<'tuple'> = ({ elements }, scope) => {
  const fixed = elements.filter(({ optional }) => !optional)
  const optional = elements.filter((element) => element.optional)
  const first = elements.findIndex((element) => element.optional)
  const before = first < 0 ? elements : elements.slice(0, first)
  const after = elements.filter((element) => !element.optional && !before.includes(element))
  if (optional.length === 0) return printShape(fixed, scope)
  const isLong = elements.some(({ size }) => (size?.min ?? 0) > 0)
  const shapes = Array.from({ length: optional.length + 1 }, (_, count) => {
    const closing = count === optional.length ? after : after.filter(({ rest }) => !rest)
    return [...before, ...optional.slice(0, count), ...closing]
  })
  const whole = shapes.slice(isLong ? -1 : 0).map((shape) => printShape(shape, scope))
  const [only] = whole
  return whole.length === 1 && only ? only : code`fc.oneof(${[plain('{ withCrossShrink: true }'), ...whole]})`
}

function printShape(elements: readonly Element[], scope: Scope): Fragment {
  const drawn = elements.map(({ arbitrary, rest, size, contains }) => {
    const element = scope.print(arbitrary, scope)
    if (!rest) return element
    const list = code`fc.array(${[element, ...limitsOf(size)]})`
    return contains ? code`${support('containing')}(${[list, scope.print(contains, scope)]})` : list
  })
  const tuple = code`fc.tuple(${drawn})`
  if (!elements.some(({ rest }) => rest)) return tuple
  const names = elements.map(({ rest }, index) => (rest ? 'rest' : `item${index + 1}`))
  const spread = elements.map(({ rest }, index) => `${rest ? '...' : ''}${names[index]}`)
  const types = spread.map((text) => text.replace(/^(\.\.\.)?/, '$1typeof '))
  const listed = (texts: readonly string[]) => join(texts.map(plain), ', ')
  return code`${tuple}.map(([${listed(names)}]) => [${listed(spread)}] as [${listed(types)}])`
}

const limitsOf = (size: SizePlan | undefined): readonly Fragment[] => {
  const limits = size ? constraints(sizeText(size, 'Length')) : undefined
  return limits && limits.text !== '' ? [limits] : []
}
