import path from 'node:path'
import type { Vitest } from 'vitest/node'

/** Which test files the project itself runs, as its configuration says before ours is put upon it. */
export interface OwnTests {
  include?: unknown
  exclude?: unknown
  /** It has projects of which ours is not the only one: another may run them. */
  others?: boolean
}

// Vitest's own, where a project says none.
const usual = {
  include: ['**/*.{test,spec}.?(c|m)[jt]s?(x)'],
  exclude: ['**/node_modules/**', '**/.git/**'],
}

/** Whether `npx vitest run` passes over a test file, by `include`, `exclude` or `dir`. */
export function isLeftOut(vitest: Vitest, own: OwnTests, file: string): boolean {
  const project = vitest.getRootProject()
  // What vitest 3 to 5 have; where a later one has it not, nothing is said.
  // A configuration of a folder further up is for tests that are run from there.
  const { root, configFile } = vitest.vite.config
  if (configFile !== undefined && path.dirname(configFile) !== path.resolve(root)) return false
  if (own.others === true || typeof project.matchesTestGlob !== 'function') return false
  const config = project.config as { include: readonly unknown[]; exclude: readonly unknown[] }
  const { include, exclude } = config
  Object.assign(config, {
    include: listOr(own.include, usual.include),
    exclude: listOr(own.exclude, usual.exclude),
  })
  try {
    return !project.matchesTestGlob(file, () => '')
  } finally {
    Object.assign(config, { include, exclude })
  }
}

const listOr = (value: unknown, other: readonly string[]): readonly unknown[] =>
  Array.isArray(value) ? value : other
