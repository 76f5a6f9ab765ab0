import path from 'node:path'
import type { ModuleStyle } from '../../ir/layout.ts'
import { compiler } from './compiler.ts'
import { configOptions, governingConfig } from './governing-config.ts'

/** How a test in this folder has to import its neighbours: what the tsconfig that governs it needs. */
export function moduleStyle(folder: string): ModuleStyle {
  const { ts } = compiler()
  const config = governingConfig(path.join(folder, 'generated.spec.ts'))
  if (config === undefined) return 'none'
  const options = configOptions(config)
  if (options.allowImportingTsExtensions || options.rewriteRelativeImportExtensions) return 'ts'
  const { Node16, NodeNext } = ts.ModuleResolutionKind
  const module = options.module ?? ts.ModuleKind.None
  const byModule = module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext
  const resolution = options.moduleResolution ?? (byModule ? NodeNext : ts.ModuleResolutionKind.Node10)
  return resolution === Node16 || resolution === NodeNext ? 'js' : 'none'
}
