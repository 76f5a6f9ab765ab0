import { inside } from '../place.ts'
import { isNever } from './array.ts'
import { bare, type TypeHandler } from './handler.ts'

/** Tuples, with optional and rest elements; what no value is of is never there. */
export const planTuple: TypeHandler<'tuple'> = ({ elements }, typed) => ({
  kind: 'tuple',
  elements: elements
    .filter(({ type, optional, rest }) => !((optional || rest) && isNever(type, typed)))
    .map(({ type, optional, rest }, index) => ({
      arbitrary: typed.spec.items
        ? typed.plan(typed.context, typed.spec.items, type, inside(typed.place, { mark: `[${index}]` }))
        : typed.planType(type, bare(typed, inside(typed.place, { mark: `[${index}]` }))),
      optional,
      rest,
    })),
})
