import type { SizePlan } from '../../../ir/arbitrary-plan.ts'
import { code, type Fragment } from '../fragment.ts'
import { sizeText } from './collections.ts'
import { constraints } from './value.ts'
import type { Printer } from './scope.ts'

/** Tuples; with optional or rest elements, the fixed ones first and then as many more as the type allows. */
export const printTuple: Printer<'tuple'> = ({ elements }, scope) => {
  const printed = elements.map((element) => ({ ...element, text: scope.print(element.arbitrary, scope) }))
  const fixed = printed.filter(({ optional, rest }) => !optional && !rest).map(({ text }) => text)
  if (fixed.length === printed.length) return code`fc.tuple(${fixed})`
  const optional = printed.filter((element) => element.optional).map(({ text }) => text)
  const rest = printed.find((element) => element.rest)
  const shapes = Array.from({ length: optional.length + 1 }, (_, count) => [
    ...fixed,
    ...optional.slice(0, count),
  ])
  const full = shapes.at(-1) ?? []
  const isLong = (rest?.size?.min ?? 0) > 0
  const closed = (isLong ? [] : rest ? shapes.slice(0, -1) : shapes).map((shape) => code`fc.tuple(${shape})`)
  const open = rest
    ? [
        code`fc.tuple(${[...full, code`fc.array(${[rest.text, ...limitsOf(rest.size)]})`]}).map(([${spreadNames(full.length)}]) => ${spreadTuple(full.length)})`,
      ]
    : []
  const all = [...closed, ...open]
  const [only] = all
  return all.length === 1 && only ? only : code`fc.oneof(${all})`
}

const limitsOf = (size: SizePlan | undefined): readonly Fragment[] => {
  const limits = size ? constraints(sizeText(size, 'Length')) : undefined
  return limits && limits.text !== '' ? [limits] : []
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `item${index + 1}`)
const spreadNames = (count: number) => [...names(count), 'rest'].join(', ')
const spreadTuple = (count: number) =>
  `[${[...names(count), '...rest'].join(', ')}] as [${[...names(count).map((name) => `typeof ${name}`), '...typeof rest'].join(', ')}]`
