/** What an asynchronous function gives for each value, one after the other. */
export async function inTurn<Value, Result>(
  values: readonly Value[],
  evaluate: (value: Value) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const value of values) results.push(await evaluate(value))
  return results
}
