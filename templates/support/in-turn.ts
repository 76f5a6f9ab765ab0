/** What an asynchronous function gives for two values, one after the other, and what is done between them. */
export async function inTurn<Value, Result>(
  [first, second]: readonly [Value, Value],
  evaluate: (value: Value) => Promise<Result>,
  between?: () => Promise<void>,
): Promise<[Result, Result]> {
  const result = await evaluate(first)
  await between?.()
  return [result, await evaluate(second)]
}
