import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/** The exports of a module; those of `module.exports = { … }` are the properties of the object. */
export function exportsOf(module: ts.Symbol, checker: ts.TypeChecker): readonly ts.Symbol[] {
  const { ts } = compiler()
  const named = checker.getExportsOfModule(module)
  const whole = module.exports?.get(ts.InternalSymbolName.ExportEquals)
  const script = /\.[mc]?jsx?$/.test(whole?.valueDeclaration?.getSourceFile().fileName ?? '')
  if (!whole || !script) return named
  const known = new Set(named.map(({ name }) => name))
  const properties = checker.getPropertiesOfType(checker.getTypeOfSymbol(whole))
  return [...named, ...properties.filter(({ name }) => !known.has(name))]
}

/** The symbol of a module; the public API knows none of a CommonJS file. */
export const moduleSymbol = (file: ts.SourceFile, checker: ts.TypeChecker): ts.Symbol | undefined =>
  checker.getSymbolAtLocation(file) ??
  (file as { readonly symbol?: ts.Symbol }).symbol ??
  declaredModule(file, checker)

/** `declare module 'name' { … }` in a file that is no module itself. */
const declaredModule = (file: ts.SourceFile, checker: ts.TypeChecker): ts.Symbol | undefined =>
  checker
    .getAmbientModules()
    .find(({ declarations = [] }) => declarations.some((one) => one.getSourceFile() === file))
