import type { ts } from 'ts-morph'
import type { TypeNode } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { firstMeeting, hasNoEnd, meetings, type Meeting } from './growth.ts'

/** So many object types that others make are read below one that is written down; unions, lists and literals only spell them out. */
const most = 300
/** Types inside of each other beyond the stack of calls that reading them takes. */
const highest = 300

export interface Once {
  /** Reads a type that was not read before, and gives what was read of it before. */
  readonly read: (type: ts.Type, read: (type: ts.Type) => TypeNode) => TypeNode
  /** The type that a node was read from. */
  readonly typeOf: (node: TypeNode) => ts.Type | undefined
}

/**
 * Reads each type once, however often it is met, and gives up those that go on without an end. What was read of a type
 * counts everywhere, unless it was cut short for what stands above it.
 */
export function readOnce(checker: ts.TypeChecker, endless: (type: ts.Type) => TypeNode): Once {
  const meet = meetings(checker)
  const done = new Map<ts.Type, TypeNode>()
  const types = new Map<TypeNode, ts.Type>()
  let above: Meeting = firstMeeting
  let made = 0
  let height = 0
  let cut = 0
  const giveUp = (type: ts.Type): TypeNode => {
    cut += 1
    return endless(type)
  }
  const read = (type: ts.Type, inner: (type: ts.Type) => TypeNode): TypeNode => {
    const before = done.get(type)
    if (before) return before
    const meeting = meet(type, above)
    const outside = { above, made, cut }
    made = meeting === firstMeeting || height === 0 ? 0 : made + (mayGoOn(type, checker) ? 1 : 0)
    if (hasNoEnd(meeting) || made > most || height > highest) return giveUp(type)
    above = meeting
    height += 1
    const node = inner(type)
    height -= 1
    above = outside.above
    if (meeting === firstMeeting) made = outside.made
    if (cut === outside.cut || isNearStart(meeting)) {
      done.set(type, node)
      types.set(node, type)
    }
    return node
  }
  return { read, typeOf: (node) => types.get(node) }
}

/** Objects are made of other types; a list, a union or a literal ends with what is in it. */
const mayGoOn = (type: ts.Type, checker: ts.TypeChecker): boolean =>
  (type.flags & compiler().ts.TypeFlags.Object) !== 0 &&
  !checker.isArrayType(type) &&
  !checker.isTupleType(type)

/** What goes on without an end from here does so wherever it stands. */
const isNearStart = ({ grown, depth }: Meeting) => grown === 0 && depth <= 8
