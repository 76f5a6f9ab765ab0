import fc from 'fast-check'

/** Tells whoever measures the tests which boundary values there are, and which are drawn. */
type Watch = (name: string, index: number, drawn: boolean) => void

const watching = () => (globalThis as Record<symbol, Watch | undefined>)[Symbol.for('gen-props.boundaries')]

/**
 * The arbitrary, or as often the values of a boundary and their neighbours; `around` gives for each the values that lie
 * inside the bounds, itself or the next to it first.
 */
export function atBoundary<Value>(
  name: string,
  arbitrary: fc.Arbitrary<Value>,
  around: readonly (readonly Value[])[],
): fc.Arbitrary<Value> {
  const edges = around.flatMap((values) => values.slice(0, 1))
  const others = around.flatMap((values) => values.slice(1))
  const often = [edges, others].filter((values) => values.length > 0)
  if (often.length === 0) return watched(name, around, arbitrary)
  const drawn = fc.oneof(
    { withCrossShrink: true },
    { arbitrary, weight: 2 },
    ...often.map((values) => ({ arbitrary: fc.constantFrom(...values), weight: 1 })),
  )
  return watched(name, around, drawn)
}

function watched<Value>(
  name: string,
  around: readonly (readonly Value[])[],
  drawn: fc.Arbitrary<Value>,
): fc.Arbitrary<Value> {
  const watch = watching()
  if (!watch) return drawn
  around.forEach((_, index) => watch(name, index, false))
  return drawn.map((value) => {
    around.forEach(([edge], index) => edge === value && watch(name, index, true))
    return value
  })
}
