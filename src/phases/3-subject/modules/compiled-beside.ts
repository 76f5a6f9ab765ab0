import { compiler } from '../compiler.ts'

const compiledAs: Readonly<Record<string, string>> = {
  '.ts': '.js',
  '.tsx': '.js',
  '.mts': '.mjs',
  '.cts': '.cjs',
}

/** Those of some modules beside which a compiler's JavaScript stands: Vite finds it before them. */
export function compiledBeside<Module extends { readonly file: string; readonly package: boolean }>(
  modules: readonly Module[],
): readonly Module[] {
  const { sys } = compiler().ts
  return modules.filter(({ file, package: isPackage }) => {
    const [, stem = '', extension = ''] = /^(.*?)((?:\.d)?\.[cm]?tsx?)$/.exec(file) ?? []
    const compiled = compiledAs[extension]
    return !isPackage && compiled !== undefined && sys.fileExists(stem + compiled)
  })
}
