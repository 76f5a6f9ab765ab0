/** What an asynchronous function gives for two values, one after the other. */
export async function inTurn<Value, Result>(
  [first, second]: readonly [Value, Value],
  evaluate: (value: Value) => Promise<Result>,
): Promise<[Result, Result]> {
  return [await evaluate(first), await evaluate(second)]
}
