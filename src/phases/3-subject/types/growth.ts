import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import { argumentsOf } from './arguments-of.ts'

/** How a type is met: below which others, as far as that can tell whether they ever end. */
export interface Meeting {
  /** How often a type was made of more than all that it stands in. */
  readonly grown: number
  /** How much the largest on the way is made of: arguments inside of each other, two for `Box<List<string>>`, and parts. */
  readonly deepest: number
  /** Types on the way since the last that was written down as it is. */
  readonly depth: number
}

export const firstMeeting: Meeting = { grown: 0, deepest: 0, depth: 0 }

/** What grows more often than this is made ever anew: `wrap(): Chain<Chain<T>>`. */
const mostGrown = 2
/** What is made by other types is followed so far. */
const deepest = 40

export const hasNoEnd = ({ grown, depth }: Meeting): boolean => grown > mostGrown || depth > deepest

/**
 * Follows types downwards. A module writes down finitely many types, so that only what generic ones make can go on
 * without an end: where that is met below what is written as it stands, counting starts anew.
 */
export function meetings(checker: ts.TypeChecker): (type: ts.Type, above: Meeting) => Meeting {
  const depths = new Map<ts.Type, number>()
  const depthOf = (type: ts.Type): number => {
    const before = depths.get(type)
    if (before !== undefined) return before
    depths.set(type, 0)
    const given = type.aliasTypeArguments ?? argumentsOf(type, checker)
    const below = [...given, ...elementsOf(type, checker)].map(depthOf)
    const inside = Math.max(0, ...below)
    const own = given.length > 0 ? 1 + Math.max(0, ...given.map(depthOf)) : 0
    // `brand(): this & Mark` grows without any argument.
    const depth = Math.max(own, type.isIntersection() ? inside + type.types.length : inside)
    depths.set(type, depth)
    return depth
  }
  return (type, above) => {
    if (isWritten(type, checker)) return firstMeeting
    const given = depthOf(type)
    const grows = above.deepest > 0 && given > above.deepest
    return {
      grown: above.grown + (grows ? 1 : 0),
      deepest: Math.max(above.deepest, given),
      depth: above.depth + 1,
    }
  }
}

const elementsOf = (type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] =>
  type.isUnionOrIntersection()
    ? type.types
    : checker.isTupleType(type)
      ? checker.getTypeArguments(type as ts.TypeReference)
      : []

/** A class, an interface or a type literal that no argument makes another one of. */
export function isWritten(type: ts.Type, checker: ts.TypeChecker): boolean {
  const { ObjectFlags, TypeFlags } = compiler().ts
  if (!(type.flags & TypeFlags.Object)) return false
  const { objectFlags } = type as ts.ObjectType
  if (objectFlags & (ObjectFlags.Reference | ObjectFlags.ClassOrInterface))
    return !checker.isTupleType(type) && argumentsOf(type, checker).length === 0
  return (objectFlags & ObjectFlags.Anonymous) !== 0 && (objectFlags & ObjectFlags.Instantiated) === 0
}
