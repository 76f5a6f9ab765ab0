import fc from 'fast-check'

type Property = fc.IRawProperty<unknown, boolean>
type Drawn = ReturnType<Property['generate']>

/** The property, whose runs are discarded when a list that it draws from is empty. */
export function discardEmpty<Given extends object>(property: Given): Given {
  const inner = property as unknown as Property
  const empty = new fc.Value<unknown>(undefined, undefined)
  const outer: Partial<Property> = {
    generate: (random, run) => orElse(() => inner.generate(random, run), empty),
    run: (value) => {
      const failure = value === empty.value ? new fc.PreconditionFailure() : inner.run(value)
      return failure
    },
    shrink: (value) =>
      value === empty ? fc.Stream.nil<Drawn>() : new fc.Stream(untilEmpty(inner.shrink(value))),
  }
  return Object.assign(Object.create(inner) as object, outer) as unknown as Given
}

function orElse(draw: () => Drawn, empty: Drawn): Drawn {
  try {
    return draw()
  } catch (error) {
    if (fc.PreconditionFailure.isFailure(error)) return empty
    throw error
  }
}

/** Smaller values up to the first that cannot be drawn. */
function* untilEmpty(values: Iterator<Drawn>): IterableIterator<Drawn> {
  for (;;) {
    let next: IteratorResult<Drawn>
    try {
      next = values.next()
    } catch (error) {
      if (fc.PreconditionFailure.isFailure(error)) return
      throw error
    }
    if (next.done) return
    yield next.value
  }
}
