import path from 'node:path'
import { asId, fileOfId, workerModule, type VitestPlugin } from './vitest-plugin.ts'

const ofVitest = /^(import \{[^}]*\} from )(?:'vitest'|"vitest")/m

/**
 * Lets test files of ours load a generated test file once and run its tests in several ways: `describe` and `it` of these
 * importers collect the tests. To read and evaluate the file anew for each impostor took longer than its tests.
 */
export function collectPlugin(importers: readonly string[], root: string): VitestPlugin {
  const asking = new Set(importers.map(asId))
  const id = `${asId(path.join(root, 'gen-props-collect.ts'))}`
  return {
    name: 'gen-props:collect',
    enforce: 'pre',
    resolveId: { order: 'pre', handler: (source) => (source === id ? id : undefined) },
    // Vitest finds itself before any plugin is asked.
    transform: (code, file) =>
      asking.has(fileOfId(file)) ? code.replace(ofVitest, `$1${JSON.stringify(id)}`) : undefined,
    load: (asked) =>
      asked === id
        ? [
            `export { expect, vi } from 'vitest'`,
            `import { collectGroup, collectTest } from ${JSON.stringify(workerModule('collected'))}`,
            `export { collectGroup as describe, collectTest as it, collectTest as test }`,
            '',
          ].join('\n')
        : undefined,
  }
}
