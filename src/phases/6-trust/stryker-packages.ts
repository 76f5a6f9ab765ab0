import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** The project's own StrykerJS and vite, as file URLs. */
export interface StrykerPackages {
  readonly core: string
  readonly runner: string
  readonly vite: string
  /** The equality of vitest's matchers, where its release has it apart. */
  readonly expect: string | undefined
}

const core = '@stryker-mutator/core'
const runner = '@stryker-mutator/vitest-runner'

/** Finds the packages from the project's folder upward, or names those that are not installed. */
export function findStryker(root: string): StrykerPackages | { readonly missing: readonly string[] } {
  const found = {
    core: resolveFrom(root, core),
    runner: resolveFrom(root, runner),
    vitest: resolveFrom(root, 'vitest/package.json'),
  }
  const ofVitest = (name: string) =>
    found.vitest === undefined ? undefined : resolveFrom(path.dirname(found.vitest), name)
  const vite = ofVitest('vite')
  const expect = ofVitest('@vitest/expect')
  const missing = [
    ...(found.core === undefined ? [core] : []),
    ...(found.runner === undefined ? [runner] : []),
    ...(vite === undefined ? ['vitest'] : []),
  ]
  if (found.core === undefined || found.runner === undefined || vite === undefined) return { missing }
  return {
    core: urlOf(found.core),
    runner: urlOf(found.runner),
    vite: urlOf(vite),
    expect: expect && urlOf(expect),
  }
}

function resolveFrom(folder: string, name: string): string | undefined {
  try {
    return createRequire(path.join(folder, 'package.json')).resolve(name)
  } catch {
    return undefined
  }
}

const urlOf = (file: string) => pathToFileURL(file).href
