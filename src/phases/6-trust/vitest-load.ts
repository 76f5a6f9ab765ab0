import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Outcome } from '../../ir/outcome.ts'

export type VitestNode = typeof import('vitest/node')

/** The programmatic API of the vitest that the project itself has: 3, 4 or 5. */
export async function loadVitest(root: string): Promise<Outcome<VitestNode, Diagnostic>> {
  const entry = entryOf(root)
  if (entry === undefined)
    return { value: undefined, diagnostics: [diagnostic('trust/no-vitest', undefined, {})] }
  try {
    return { value: (await import(pathToFileURL(entry).href)) as VitestNode, diagnostics: [] }
  } catch (error) {
    return {
      value: undefined,
      diagnostics: [diagnostic('trust/vitest-failed', undefined, { message: textOf(error) })],
    }
  }
}

function entryOf(root: string): string | undefined {
  try {
    return createRequire(path.join(root, 'package.json')).resolve('vitest/node')
  } catch {
    return undefined
  }
}

const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
