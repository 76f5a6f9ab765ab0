import path from 'node:path'
import ts from 'typescript'
import { hostWithLibraries } from '../host-with-libraries.ts'

export const samplesFolder = path.join(import.meta.dirname, 'samples')
export const expectedFolder = path.join(samplesFolder, 'expected')
const entry = path.join(samplesFolder, 'all.ts')

/** One exported type of the samples. */
export interface Sample {
  readonly name: string
  readonly type: ts.Type
  /** The file that it stands in, without its ending. */
  readonly theme: string
  readonly declaration: ts.Declaration
}

export interface World {
  readonly program: ts.Program
  readonly checker: ts.TypeChecker
  readonly samples: readonly Sample[]
}

/** The samples as the compiler sees them: one program for everything. */
export function openWorld(more: ts.CompilerOptions = {}): World {
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path.join(samplesFolder, 'tsconfig.json'), ts.sys.readFile).config,
    { ...ts.sys, readDirectory: () => [entry] },
    samplesFolder,
  )
  const all = { ...options, ...more }
  const program = ts.createProgram([entry], all, hostWithLibraries(all))
  const checker = program.getTypeChecker()
  return { program, checker, samples: samplesOf(program, checker) }
}

/** Every exported type that has no parameters of its own, in the order of the files. */
function samplesOf(program: ts.Program, checker: ts.TypeChecker): readonly Sample[] {
  const file = program.getSourceFile(entry)
  const module = file && checker.getSymbolAtLocation(file)
  if (!module) throw new Error(`${entry} is no module`)
  return checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
    const declaration = symbol.declarations?.find((one) => isType(one))
    if (!declaration || hasParameters(declaration, symbol, checker) || isAbstract(declaration)) return []
    const theme = path.basename(declaration.getSourceFile().fileName).replace(/\..*$/, '')
    return [{ name: exported.name, type: checker.getDeclaredTypeOfSymbol(symbol), theme, declaration }]
  })
}

const isType = (node: ts.Declaration) =>
  ts.isTypeAliasDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isEnumDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isJSDocTypedefTag(node) ||
  ts.isJSDocCallbackTag(node) ||
  ts.isJSDocEnumTag(node)

function hasParameters(node: ts.Declaration, symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  const type = checker.getDeclaredTypeOfSymbol(symbol)
  // `type Draft = Partial<Order>` has arguments and no parameters.
  const open = ({ flags }: ts.Type) => (flags & ts.TypeFlags.TypeParameter) !== 0
  if (type.aliasTypeArguments?.some(open)) return true
  if (type.isClassOrInterface() && type.typeParameters?.length) return true
  return 'typeParameters' in node && Array.isArray(node.typeParameters) && node.typeParameters.length > 0
}

const isAbstract = (node: ts.Declaration) =>
  (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Abstract) !== 0
