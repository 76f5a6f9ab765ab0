import type { ts } from 'ts-morph'

/** Declared by the language itself or by Node's types, not by a project or a package. */
export function isInLibrary(symbol: ts.Symbol | undefined, program: ts.Program): boolean {
  const files = symbol?.declarations?.map((declaration) => declaration.getSourceFile()) ?? []
  return files.some(
    (file) => program.isSourceFileDefaultLibrary(file) || /\/@types\/node\//.test(file.fileName),
  )
}
