import path from 'node:path'
import type { ResolvedImport } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { configOptions, governingConfig } from '../governing-config.ts'

type Imported = Pick<ResolvedImport, 'from' | 'file' | 'package'>

/**
 * The ES modules among some that TypeScript does not let tests in this folder import: tests that are CommonJS there,
 * under `node16` or `node18` (TS1479). Node itself and newer settings allow it.
 */
export function notRequired<Module extends Imported>(
  folder: string,
  modules: readonly Module[],
): readonly Module[] {
  const { ts } = compiler()
  const test = path.join(folder, 'generated.spec.ts')
  const config = governingConfig(test)
  if (config === undefined) return []
  const options = configOptions(config)
  const isStrict = options.module === ts.ModuleKind.Node16 || options.module === ts.ModuleKind.Node18
  const formatOf = (file: string) => ts.getImpliedNodeFormatForFile(file, undefined, ts.sys, options)
  if (!isStrict || formatOf(test) !== ts.ModuleKind.CommonJS) return []
  // A package may have another module for those that require it.
  const required = ({ from, file, package: isPackage }: Imported) =>
    isPackage
      ? ts.resolveModuleName(from, test, options, ts.sys, undefined, undefined, ts.ModuleKind.CommonJS)
          .resolvedModule?.resolvedFileName
      : file
  return modules.filter((module) => {
    const file = required(module)
    return file !== undefined && formatOf(file) === ts.ModuleKind.ESNext
  })
}
