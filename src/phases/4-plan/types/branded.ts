import { typeBy } from '../nameable-type.ts'
import { resolved } from '../type-at.ts'
import { bare, type TypeHandler } from './handler.ts'
import { withFields } from './with-fields.ts'

/** Values of the type without its mark, seen as those of the type with it. */
export const planBranded: TypeHandler<'branded'> = ({ base, brand, route, detour: isFar, fields }, typed) => {
  if (fields) return withFields('value', typed.planType(base, bare(typed)), fields, typed)
  const type = typeBy(typed.context, brand, route)
  const here = resolved(typed.context, base)
  // The compiler takes no list for one that may not be changed and has a mark, but by this detour.
  const detour = isFar || ('readonly' in here && here.readonly) ? 'unknown as ' : ''
  return {
    kind: 'asserted',
    arbitrary: typed.planType(base, typed),
    type: type && { ...type, text: `${detour}${type.text}` },
  }
}
