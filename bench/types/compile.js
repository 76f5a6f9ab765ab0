import path from 'node:path'
import ts from 'typescript'

/** What types are read by and generated code is held to. */
export const strictest = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noUnusedLocals: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  noEmit: true,
}

const options = {
  ...strictest,
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ['node'],
}

/** What every module needs is read once. */
const libraries = new Map()

function hostOf() {
  const host = ts.createCompilerHost(options)
  return {
    ...host,
    getSourceFile(file, ...rest) {
      if (!file.includes('/node_modules/')) return host.getSourceFile(file, ...rest)
      if (!libraries.has(file)) libraries.set(file, host.getSourceFile(file, ...rest))
      return libraries.get(file)
    },
  }
}

/** `unused`: whether what nobody uses is a fault. */
export const programOf = (files, { unused = false, root }) =>
  ts.createProgram(
    files,
    { ...options, noUnusedLocals: unused, typeRoots: [path.join(root, 'node_modules/@types')] },
    hostOf(),
  )

/** The faults of some files of a program, each with its place. */
export const faultsOf = (program, files) =>
  files.flatMap((file) => {
    const source = program.getSourceFile(file)
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return found.map(({ start = 0, messageText }) => ({
      file,
      start,
      says: ts.flattenDiagnosticMessageText(messageText, '\n'),
      line: source.text.slice(0, start).split('\n').length,
    }))
  })

export const transpiled = (text) =>
  ts
    .transpileModule(text, {
      compilerOptions: {
        target: ts.ScriptTarget.ES2023,
        module: ts.ModuleKind.ESNext,
        rewriteRelativeImportExtensions: true,
      },
    })
    .outputText.replaceAll(/(from ["']\.[^"']*)\.ts(["'])/g, '$1.js$2')
