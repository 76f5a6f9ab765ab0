import { isBuiltin } from 'node:module'
import type { ts } from 'ts-morph'
import { diagnostic, type Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { compiler } from '../compiler.ts'
import type { OpenModule } from './subject-module.ts'

/** More would only repeat the first. */
const shown = 5

/** What the compiler finds wrong with the modules themselves, at their own places. */
export function moduleFaults(modules: readonly OpenModule[], program: ts.Program) {
  const files = modules
    .filter((module) => !module.package)
    .flatMap(({ file }) => program.getSourceFile(file) ?? [])
  const own = files.filter((file) => !file.isDeclarationFile)
  const broken = own.flatMap((file) => program.getSyntacticDiagnostics(file).slice(0, 1))
  // One slip of syntax makes many faults, of types too: the first one of a file is believed.
  const faults = own.flatMap((file) => {
    const [syntax] = broken.filter((fault) => fault.file === file)
    return syntax ? [syntax] : oneEachLine(file, program.getSemanticDiagnostics(file))
  })
  // What the project adds to the types of others is missed under any code.
  const lacksGlobals = faults.length > broken.length || program.getSourceFiles().some(importsNode)
  return {
    diagnostics: faults.slice(0, shown).map(toDiagnostic),
    lacksGlobals,
    /** Types can be read, faults and all. */
    isReadable: broken.length === 0,
  }
}

/** The first fault of each line. */
function oneEachLine(file: ts.SourceFile, faults: readonly ts.Diagnostic[]): readonly ts.Diagnostic[] {
  const lines = new Map<number, ts.Diagnostic>()
  for (const fault of faults) {
    const { line } = file.getLineAndCharacterOfPosition(fault.start ?? 0)
    if (!lines.has(line)) lines.set(line, fault)
  }
  return [...lines.values()]
}

function importsNode(file: ts.SourceFile): boolean {
  const { ts } = compiler()
  if (file.isDeclarationFile) return false
  return file.statements.some(
    (one) =>
      ts.isImportDeclaration(one) &&
      ts.isStringLiteral(one.moduleSpecifier) &&
      isBuiltin(one.moduleSpecifier.text),
  )
}

function toDiagnostic(fault: ts.Diagnostic): Diagnostic {
  const message = compiler().ts.flattenDiagnosticMessageText(fault.messageText, ' ').replace(/\.$/, '')
  const start = fault.start ?? 0
  const range = fault.file && {
    file: fault.file.fileName,
    start,
    end: start + Math.max(1, fault.length ?? 1),
  }
  return diagnostic('subject/does-not-compile', range, { message, code: fault.code })
}
