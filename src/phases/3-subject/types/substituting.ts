import type { ts } from 'ts-morph'
import type { TypeNode } from '../../../ir/type-model.ts'
import { mentioning } from './mentioning.ts'
import type { TypeReader } from './reader.ts'
import { structureOf } from './structure-of.ts'

/** What stands for the parameters of a class, and how far the reading of all that is written in terms of some has come. */
export interface Substitution {
  readonly parameters: readonly ts.Type[]
  readonly given: readonly ts.Type[]
  readonly progress: { readonly underWay: Set<ts.Type>; parts: number; cut: number }
  readonly endless: (type: ts.Type) => TypeNode
}

/** Deeper types are taken to have no end. */
const deepest = 40
/** A type of more parts than these grows at each step, as a fluent interface does whose methods wrap its own type. */
const widest = 2000

/** Reads what is written in terms of a class's parameters with what they stand for; nothing of it gets a name. */
export function substituting(
  reader: TypeReader,
  { parameters, given, progress, endless }: Substitution,
): TypeReader {
  if (parameters.length === 0) return reader
  const holds = mentioning(parameters, reader.checker)
  const done = new Map<ts.Type, TypeNode>()
  const { underWay } = progress
  const inner: TypeReader = {
    ...reader,
    read: (type) => {
      const known = given[parameters.indexOf(type)]
      if (known) return reader.read(known)
      if (!holds(type)) return reader.read(type)
      const before = done.get(type)
      if (before) return before
      progress.parts = underWay.size === 0 ? 0 : progress.parts + 1
      if (underWay.has(type) || underWay.size > deepest || progress.parts > widest) {
        progress.cut += 1
        return endless(type)
      }
      underWay.add(type)
      const { cut } = progress
      const node = structureOf(type, inner)
      underWay.delete(type)
      if (progress.cut === cut) done.set(type, node)
      return node
    },
  }
  return inner
}
