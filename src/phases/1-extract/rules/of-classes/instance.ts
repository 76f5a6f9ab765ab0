import type { Surface, SurfaceClass, SurfaceFunction } from '../../../../ir/surface.ts'
import { drawFor } from '../drawing/draw-function.ts'
import type { Drawn } from '../drawing/drawing.ts'
import { namesOf } from '../lines.ts'

export interface Instance {
  /** What its constructor is given. */
  readonly drawn: readonly Drawn[]
  /** `new Stack<number>()` */
  readonly code: string
}

/** How a fresh instance is made; undefined where its constructor takes what cannot be drawn, or may refuse it. */
export function instanceOf({ constructorOf: make }: SurfaceClass, surface: Surface): Instance | undefined {
  const values = make && drawFor(make, surface)
  if (!make || !values?.isTaken) return undefined
  return { drawn: values.drawn, code: `${make.call}(${namesOf(values.drawn).join(', ')})` }
}

/** A method by one of several names that does not wait and takes so many inputs. */
export function methodOf(
  { methods }: SurfaceClass,
  names: readonly string[],
  inputs: number,
): SurfaceFunction | undefined {
  return methods.find(
    ({ name, async, parameters }) =>
      names.includes(name) &&
      !async &&
      parameters.filter(({ optional, rest }) => !optional && !rest).length <= inputs &&
      parameters.length >= inputs,
  )
}

/** `size`, `length` or `count`, as a property or a method: how code reads it of `of`. */
export function sizeOf({ properties, methods }: SurfaceClass, of: string): string | undefined {
  const isSize = ({ name }: { readonly name: string }) => /^(?:size|length|count)$/.test(name)
  const property = properties.find((one) => isSize(one) && one.shape.kind === 'number')
  if (property) return `${of}.${property.name}`
  const method = methods.find(
    (one) => isSize(one) && one.result.kind === 'number' && one.parameters.length === 0,
  )
  return method && `${of}.${method.name}()`
}
