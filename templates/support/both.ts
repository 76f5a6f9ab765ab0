/** What a function gives for two values. */
export const both = <Value, Result>(
  [first, second]: readonly [Value, Value],
  evaluate: (value: Value) => Result,
): [Result, Result] => [evaluate(first), evaluate(second)]
