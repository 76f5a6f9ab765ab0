import { inside } from '../context.ts'
import { bare, type TypeHandler } from './handler.ts'

/** Tuples, with optional and rest elements. */
export const planTuple: TypeHandler<'tuple'> = ({ elements }, typed) => ({
  kind: 'tuple',
  elements: elements.map(({ type, optional, rest }, index) => ({
    arbitrary: typed.spec.items
      ? typed.plan(typed.context, typed.spec.items, type, inside(typed.place, String(index)))
      : typed.planType(type, bare(typed, inside(typed.place, String(index)))),
    optional,
    rest,
  })),
})
