import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/**
 * Tells whether what a type is may depend on the global types of the host, which the lean project leaves out: its name
 * leads nowhere, its file asks what is global, or a package declares it globally, empty, for where nobody else does.
 */
export function hostDependent(program: ts.Program): (type: ts.Type) => boolean {
  const asking = new Map<ts.SourceFile, boolean>()
  const asks = (file: ts.SourceFile) => {
    const known = asking.get(file) ?? (isForeign(file, program) && file.text.includes('typeof globalThis'))
    asking.set(file, known)
    return known
  }
  return (type) => {
    if (isUnresolved(type)) return true
    const symbols = [type.aliasSymbol, type.symbol as ts.Symbol | undefined]
    return symbols.some((symbol) => {
      const declarations = symbol?.declarations ?? []
      return (
        declarations.some((one) => asks(one.getSourceFile())) ||
        (declarations.length > 0 && declarations.every((one) => isStandIn(one, program)))
      )
    })
  }
}

/** A name that leads nowhere is `any` to the compiler, but not to us. */
export const isUnresolved = (type: ts.Type): boolean =>
  (type as { readonly intrinsicName?: string }).intrinsicName === 'error'

const isForeign = (file: ts.SourceFile, program: ts.Program): boolean =>
  file.isDeclarationFile && !program.isSourceFileDefaultLibrary(file)

/** `declare global { interface CanvasRenderingContext2D {} }` */
function isStandIn(declaration: ts.Declaration, program: ts.Program): boolean {
  const { ts } = compiler()
  if (!ts.isInterfaceDeclaration(declaration) || declaration.members.length > 0) return false
  const { parent } = declaration
  const isGlobal = ts.isModuleBlock(parent)
    ? (parent.parent.flags & ts.NodeFlags.GlobalAugmentation) !== 0
    : ts.isSourceFile(parent) && !ts.isExternalModule(parent)
  return isGlobal && isForeign(declaration.getSourceFile(), program)
}
