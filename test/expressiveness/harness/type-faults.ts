import path from 'node:path'
import ts from 'typescript'
import { hostWithLibraries } from '../../host-with-libraries.ts'
import { folder } from './properties.ts'

/** What the compiler, as strict as this project's tsconfig, finds in files that are only in memory. */
export function typeFaults(files: ReadonlyMap<string, string>): readonly string[] {
  const config = path.resolve(folder, '../../tsconfig.json')
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    path.dirname(config),
  )
  const host = hostWithLibraries(options)
  const { fileExists, readFile, getSourceFile } = host
  const folders = new Set([...files.keys()].map((file) => path.dirname(file)))
  const fromMemory: ts.CompilerHost = {
    ...host,
    directoryExists: (name) => folders.has(name) || ts.sys.directoryExists(name),
    fileExists: (file) => files.has(file) || fileExists(file),
    readFile: (file) => files.get(file) ?? readFile(file),
    getSourceFile: (file, language, ...rest) => {
      const text = files.get(file)
      return text === undefined
        ? getSourceFile(file, language, ...rest)
        : ts.createSourceFile(file, text, language)
    },
  }
  const program = ts.createProgram([...files.keys()], options, fromMemory)
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file && files.has(file.fileName))
    .map(({ file, start = 0, messageText }) => {
      const line = file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0
      return `${path.basename(file?.fileName ?? '')}:${line} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`
    })
}
