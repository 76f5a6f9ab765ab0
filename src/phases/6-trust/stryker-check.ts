import path from 'node:path'
import type { UnendedTest } from './stryker-first-run.ts'
import { asId } from './vitest-plugin.ts'
import { isCircling } from './vitest-circles.ts'
import { openVitest } from './vitest-session.ts'
import type { VitestResult } from './vitest-test.ts'

interface CheckInput {
  readonly root: string
  readonly testFiles: readonly string[]
  readonly patience: number
  readonly signal?: AbortSignal | undefined
}

/**
 * StrykerJS's own runner of vitest waits minutes for a test that never ends, and cannot tell which it is: so the tests
 * run once before. Whatever else is wrong with them it tells itself.
 */
export async function unendedUnderVitest(input: CheckInput): Promise<UnendedTest | undefined> {
  const files = input.testFiles.map((file, index) => ({
    name: `first-${index}`,
    text: `import ${JSON.stringify(asId(file))}\n`,
  }))
  const { value: session } = await openVitest({ ...input, files })
  if (session === undefined) return undefined
  const names = files.map(({ name }) => name)
  try {
    const result = await session.run(names, { GEN_PROPS_PROFILE: 'mutation' })
    const fileOf = (name: string) =>
      path
        .relative(input.root, input.testFiles[names.indexOf(name)] ?? '')
        .split(path.sep)
        .join('/')
    return unendedIn(result, names, fileOf)
  } finally {
    await session.close()
  }
}

/** The test that was running; where none was, the first file of which nothing was heard: it was being loaded. */
export function unendedIn(
  { unended, stalled, tests, faults }: Pick<VitestResult, 'unended' | 'stalled' | 'tests' | 'faults'>,
  names: readonly string[],
  fileOf: (name: string) => string,
): UnendedTest | undefined {
  const [test] = unended
  const circling = tests.find(({ failure }) => isCircling(failure))
  if (circling) return { file: fileOf(circling.file), title: circling.title }
  const unloadable = faults.find(({ text }) => isCircling(text))
  if (unloadable?.file !== undefined) return { file: fileOf(unloadable.file) }
  if (test) return { file: fileOf(test.file), title: test.title }
  if (!stalled) return undefined
  const heard = new Set(tests.map(({ file }) => file))
  return { file: fileOf(names.find((name) => !heard.has(name)) ?? names[0] ?? '') }
}
