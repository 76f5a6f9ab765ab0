import type { UnendedTest } from './stryker-first-run.ts'
import { asId } from './vitest-plugin.ts'
import { openVitest } from './vitest-session.ts'

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
    const { unended } = await session.run(names, { GEN_PROPS_PROFILE: 'mutation' })
    const [test] = unended
    return test && { file: input.testFiles[names.indexOf(test.file)] ?? '', title: test.title }
  } finally {
    await session.close()
  }
}
