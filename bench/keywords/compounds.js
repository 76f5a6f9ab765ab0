// Types with parts, and keywords upon them and upon what they hold. They make their parts by `partOf` of their scope.
import { list, sized } from './compounds/lists.js'
import { classOf, object } from './compounds/records.js'
import { bound, drawnFrom, tree } from './compounds/trees.js'
import { tuple } from './compounds/tuple.js'
import { branded, mixed, union } from './compounds/unions.js'
import { leaves } from './leaves.js'

/** A random part. */
export function partOf(scope) {
  const { random, depth } = scope
  return random.pick(depth <= 0 || random.chance(0.35) ? leaves : compounds)(scope)
}

const compounds = [
  list,
  list,
  list,
  list,
  object,
  object,
  object,
  object,
  classOf,
  tuple,
  tuple,
  union,
  mixed,
  branded,
  sized,
  tree,
  bound,
  drawnFrom,
]
