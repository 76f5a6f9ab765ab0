import ts from 'typescript'
import { builtin } from './builtins.ts'
import { brand, list, tuple, uninferred, union } from './compounds.ts'
import { extended } from './extended.ts'
import { object } from './objects.ts'
import { literal, pattern, primitive } from './primitives.ts'
import { addPoint, plainly, type Form, type Later, type Point, type Walk, type Walker } from './walker.ts'

const forms: readonly Form[] = [
  literal,
  primitive,
  pattern,
  uninferred,
  union,
  brand,
  extended,
  list,
  tuple,
  builtin,
  object,
]

export interface Judge extends Walker {
  readonly points: readonly Point[]
  /** Judges what was promised so far; what is wrong with it, if anything. */
  readonly settle: () => Promise<string | undefined>
}

export interface Bench {
  readonly checker: ts.TypeChecker
  readonly program: ts.Program
  readonly runtime: Readonly<Record<string, unknown>>
}

/** A judge of the values of a type, from the compiler's view of it. */
export function judgeOf(type: ts.Type, bench: Bench): Judge {
  const points: Point[] = []
  const later: Later[] = []
  const calls: Walk['calls'] = { deep: 0, left: [0, 0] }
  const walker = walkFrom({ ...bench, points, later, calls }, new Map()).walk(type, '')
  let judged = 0
  const afresh = <Found>(judge: () => Found): Found => {
    judged += 1
    // What functions give that functions gave is judged for some hundred values: there is no end to it.
    calls.left = [12, judged < 500 ? 6 : 1]
    return judge()
  }
  const isUnseen = ({ seen }: Point) => !seen
  return {
    fault: (value) => afresh(() => walker.fault(value)),
    note: (value) => afresh(() => (points.some(isUnseen) ? walker.note(value) : undefined)),
    points,
    settle: () => settle(later),
  }
}

/** A walk that goes one step down at a time: a type inside of itself has the walker that it has above. */
function walkFrom(base: Base, above: ReadonlyMap<ts.Type, Walker>): Walk {
  return {
    ...base,
    quietly: () => walkFrom({ ...base, points: [] }, above),
    walk: (type, path) => {
      const known = above.get(type)
      if (known) return known
      const occurs = type.flags & ts.TypeFlags.Never ? undefined : addPoint(base, `${path} occurs`)
      let inner = plainly(() => false, 'known yet')
      const walker: Walker = {
        fault: (value) => inner.fault(value),
        note: (value) => {
          if (occurs) occurs.seen = true
          inner.note(value)
        },
      }
      const below = mayHoldItself(type) ? new Map([...above, [type, walker] as const]) : above
      inner = firstForm(type, walkFrom(base, below), path)
      return walker
    },
  }
}

type Base = Omit<Walk, 'walk' | 'quietly'>

const mayHoldItself = ({ flags }: ts.Type) =>
  (flags & (ts.TypeFlags.Object | ts.TypeFlags.Union | ts.TypeFlags.Intersection)) !== 0

function firstForm(type: ts.Type, walk: Walk, path: string): Walker {
  for (const form of forms) {
    const walker = form(type, walk, path)
    if (walker) return walker
  }
  throw new Error(`no judge for ${walk.checker.typeToString(type)} at ${path}`)
}

async function settle(later: Later[]): Promise<string | undefined> {
  for (let next = later.shift(); next; next = later.shift()) {
    for await (const value of next.values) {
      const fault = next.walker.fault(value)
      if (fault !== undefined) return `later: ${fault}`
      next.walker.note(value)
    }
  }
  return undefined
}
