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
  const faults = own.flatMap((file) => [
    ...program.getSyntacticDiagnostics(file),
    ...program.getSemanticDiagnostics(file),
  ])
  const lacksGlobals =
    faults.some(({ code }) => globalCodes.has(code)) || program.getSourceFiles().some(importsNode)
  return { diagnostics: faults.slice(0, shown).map(toDiagnostic), lacksGlobals }
}

/** "Cannot find name", in the forms that it has for names that a type package or a library would bring. */
const globalCodes = new Set([
  2304, 2307, 2318, 2503, 2550, 2552, 2580, 2581, 2582, 2583, 2584, 2591, 2592, 2593, 2688, 2792, 2867, 2868,
])

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
