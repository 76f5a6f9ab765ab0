import ts from 'typescript'

const parsed = new Map<string, ts.SourceFile | undefined>()

/**
 * A compiler host whose installed declaration files are read and bound once for all programs of a process: most of what
 * it takes to check a few generated files. The compiler does not change a file that is bound.
 */
export function hostWithLibraries(options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options)
  const { target, module, moduleDetection, jsx, allowJs } = options
  const dialect = JSON.stringify([target, module, moduleDetection, jsx, allowJs])
  return {
    ...host,
    getSourceFile(file, ...rest) {
      if (!/\/node_modules\/.*\.d\.[mc]?ts$/.test(file)) return host.getSourceFile(file, ...rest)
      const key = `${dialect} ${file}`
      if (!parsed.has(key)) parsed.set(key, host.getSourceFile(file, ...rest))
      return parsed.get(key)
    },
  }
}
