import path from 'node:path'
import type { ModuleStyle } from '../../ir/layout.ts'
import { compiler } from './compiler.ts'

/** How a file of this folder has to import its neighbours: what the tsconfig that governs it needs. */
export function moduleStyle(folder: string): ModuleStyle {
  const { ts } = compiler()
  const config = ts.findConfigFile(folder, ts.sys.fileExists)
  if (config === undefined) return 'none'
  // Only the options matter: the files of the project are not looked for.
  const host = { ...ts.sys, readDirectory: () => [] }
  const raw: unknown = ts.readConfigFile(config, ts.sys.readFile).config
  const { options } = ts.parseJsonConfigFileContent(raw, host, path.dirname(config))
  if (options.allowImportingTsExtensions || options.rewriteRelativeImportExtensions) return 'ts'
  const { Node16, NodeNext } = ts.ModuleResolutionKind
  const module = options.module ?? ts.ModuleKind.None
  const byModule = module >= ts.ModuleKind.Node16 && module <= ts.ModuleKind.NodeNext
  const resolution = options.moduleResolution ?? (byModule ? NodeNext : ts.ModuleResolutionKind.Node10)
  return resolution === Node16 || resolution === NodeNext ? 'js' : 'none'
}
