import path from 'node:path'
import type { ts } from 'ts-morph'
import type { ModuleStyle } from '../../ir/layout.ts'
import { compiler } from './compiler.ts'
import { configOptions, governingConfig } from './governing-config.ts'

/** How a test in this folder has to import its neighbours: what the tsconfig that governs it needs. */
export function moduleStyle(folder: string): ModuleStyle {
  const { ts } = compiler()
  const options = optionsFor(folder)
  if (options === undefined) return 'none'
  if (options.allowImportingTsExtensions || options.rewriteRelativeImportExtensions) return 'ts'
  const { Node16, NodeNext } = ts.ModuleResolutionKind
  const module = options.module ?? ts.ModuleKind.None
  const byModule = module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext
  const resolution = options.moduleResolution ?? (byModule ? NodeNext : ts.ModuleResolutionKind.Node10)
  return resolution === Node16 || resolution === NodeNext ? 'js' : 'none'
}

/**
 * Whether the compiler knows no `import()` in this folder (TS1323): modules of ES2015 have none, and before TypeScript 6
 * a `target` beside which no `module` stands says them.
 */
export function refusesImportCalls(folder: string): boolean {
  const { ES2015 } = compiler().ts.ModuleKind
  const { module, target } = optionsFor(folder) ?? {}
  const byTarget = target !== undefined && target >= compiler().ts.ScriptTarget.ES2015
  return module === ES2015 || (module === undefined && byTarget)
}

function optionsFor(folder: string): ts.CompilerOptions | undefined {
  const config = governingConfig(path.join(folder, 'generated.spec.ts'))
  return config === undefined ? undefined : configOptions(config)
}
