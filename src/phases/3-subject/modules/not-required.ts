import path from 'node:path'
import type { ResolvedImport } from '../../../ir/type-model.ts'
import { compiler } from '../compiler.ts'
import { configOptions, governingConfig } from '../governing-config.ts'

type Imported = Pick<ResolvedImport, 'from' | 'file' | 'package'>

/**
 * The ES modules among some that TypeScript does not let tests in this folder import: tests that are CommonJS there,
 * under `node16` or `node18`, or under `nodenext` with a TypeScript of its own before 5.8 (TS1479). Node itself and newer
 * settings allow it.
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
  const { Node16, Node18, NodeNext } = ts.ModuleKind
  const isStrict =
    options.module === Node16 ||
    options.module === Node18 ||
    (options.module === NodeNext && isBeforeRequire(compilerVersion(folder)))
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

/** TypeScript 5.8 is the first that lets `nodenext` require ES modules. */
function isBeforeRequire(version: string | undefined): boolean {
  const [major = 0, minor = 0] = (version ?? '').split('.').map(Number)
  return major > 0 && (major < 5 || (major === 5 && minor < 8))
}

/** The version of the TypeScript that a folder's own `tsc` is of. */
function compilerVersion(folder: string): string | undefined {
  const { sys } = compiler().ts
  for (let at = folder; ; at = path.dirname(at)) {
    const manifest = sys.readFile(path.join(at, 'node_modules/typescript/package.json'))
    if (manifest !== undefined) return /"version":\s*"([\d.]+)/.exec(manifest)?.[1]
    if (path.dirname(at) === at) return undefined
  }
}
