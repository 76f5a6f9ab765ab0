import { outOfReach } from '../place.ts'
import { bare, type TypeHandler } from './handler.ts'

/** Promises that are already kept. */
export const planPromise: TypeHandler<'promise'> = ({ result }, typed) => ({
  kind: 'promise',
  result: typed.planType(result, bare(typed, outOfReach(typed.place))),
})
