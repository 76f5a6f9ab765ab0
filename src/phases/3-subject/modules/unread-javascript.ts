import path from 'node:path'
import type { ResolvedImport } from '../../../ir/type-model.ts'
import { configOptions, governingConfig } from '../governing-config.ts'

type Imported = Pick<ResolvedImport, 'file' | 'package'>

/**
 * The JavaScript modules of the project among some that its TypeScript does not read: without `allowJs` all that they
 * export is `any`, which strict settings refuse in what imports them (TS7016).
 */
export function unreadJavaScript<Module extends Imported>(
  folder: string,
  modules: readonly Module[],
): readonly Module[] {
  const config = governingConfig(path.join(folder, 'generated.spec.ts'))
  if (config === undefined) return []
  const { allowJs, checkJs, strict, noImplicitAny } = configOptions(config)
  const isRead = allowJs ?? checkJs ?? false
  if (isRead || !(noImplicitAny ?? strict ?? false)) return []
  return modules.filter(({ file, package: isPackage }) => !isPackage && /\.[cm]?jsx?$/.test(file))
}
