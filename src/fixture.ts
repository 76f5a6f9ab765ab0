/**
 * What a module exports for an entry of `fixtures`; a function that needs nothing and only sets up is one, too. Only for
 * types: `satisfies Fixture<Server>` says at once what is missing, and leaves nothing behind when gen-props is gone.
 */
export interface Fixture<Value> {
  /** Makes the value that code of the spec uses. Once for a test file, when the first test that uses it runs. */
  setUp(): Value | PromiseLike<Value>
  /** Puts it back to where a run begins: before each run, each shrink and each example but the first of all. */
  reset?(value: Value): unknown
  /** Once, when all tests of the file have run, also when they failed. */
  tearDown?(value: Value): unknown
  /** Why it cannot be set up here, when it cannot: the tests that use it are skipped with this reason. */
  unavailable?(): string | undefined | PromiseLike<string | undefined>
}
