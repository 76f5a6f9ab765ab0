import path from 'node:path'
import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'

/**
 * The name by which a spec may call the default export of a module: the one it was declared under, else one made of the
 * module's own (`left-pad` gives `leftPad`). Undefined where there is no default export.
 */
export function defaultName(
  module: string,
  file: ts.SourceFile,
  checker: ts.TypeChecker,
): string | undefined {
  const { ts } = compiler()
  const symbol = checker.getSymbolAtLocation(file)
  const whole =
    symbol?.exports?.get(ts.InternalSymbolName.Default) ??
    symbol?.exports?.get(ts.InternalSymbolName.ExportEquals)
  if (!whole) return undefined
  const declared = whole.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(whole).name : whole.name
  const isName = /^[\p{ID_Start}$][\p{ID_Continue}$]*$/u.test(declared) && declared !== 'default'
  return isName ? declared : camel(path.basename(module).replace(/\.[cm]?[jt]sx?$/, ''))
}

const camel = (text: string) => {
  const [first = 'subject', ...rest] = text.split(/[^\p{ID_Continue}$]+/u).filter((part) => part !== '')
  const name = [first, ...rest.map((part) => part.charAt(0).toUpperCase() + part.slice(1))].join('')
  return /^\p{ID_Start}/u.test(name) ? name : `_${name}`
}
