import fc from 'fast-check'

/** What was looked at, as new: read once more, fast-check copies it, and leaves out what tuples hold behind functions. */
export const readOnce = <Value>(drawn: fc.Value<Value>): fc.Value<Value> =>
  drawn.hasToBeCloned ? new fc.Value(drawn.value_, drawn.context) : drawn
