import fc from 'fast-check'
import type { Sample } from './world.ts'
import { judgeOf, type Bench, type Judge } from './walk/judge-of.ts'
import { sizeOf, smallestSize } from './walk/size.ts'
import { shown } from './walk/walker.ts'

const seed = 20_26

/** All that is wrong with an arbitrary of a type; empty when it is as good as promised. */
export async function judgeSample(
  type: Sample['type'],
  arbitrary: fc.Arbitrary<unknown>,
  bench: Bench,
  count = 1000,
): Promise<readonly string[]> {
  const judge = judgeOf(type, bench)
  const values = fc.sample(arbitrary, { seed, numRuns: count })
  const wrong = values.map((value) => judged(value, judge)).find((fault) => fault !== undefined)
  if (wrong !== undefined) return [wrong]
  const late = await judge.settle()
  if (late !== undefined) return [late]
  const unseen = judge.points.filter(({ seen }) => !seen).map(({ label }) => `never seen: ${label}`)
  return [...unseen, ...shrinkingFaults(type, arbitrary, bench, judge)]
}

function judged(value: unknown, judge: Judge): string | undefined {
  try {
    const fault = judge.fault(value)
    if (fault !== undefined) return fault
    judge.note(value)
    return undefined
  } catch (error) {
    return `judging ${shown(value)} failed: ${String(error)}`
  }
}

/** Where a property that always fails ends: at a valid value that is as small as the type allows. */
function shrinkingFaults(
  type: Sample['type'],
  arbitrary: fc.Arbitrary<unknown>,
  bench: Bench,
  judge: Judge,
): readonly string[] {
  const allowed = smallestSize(type, bench) + 2
  return [1, 2, 3].flatMap((salt) => {
    const { counterexample } = fc.check(
      fc.property(arbitrary, () => false),
      { seed: seed + salt, numRuns: 1 },
    )
    const [value] = counterexample ?? [Symbol('nothing was drawn')]
    const fault = judge.fault(value)
    if (fault !== undefined) return [`shrinking ended in what is no value: ${fault}`]
    const size = sizeOf(value)
    return size <= allowed ? [] : [`shrinking ended in a value of size ${size}, not ${allowed}`]
  })
}
