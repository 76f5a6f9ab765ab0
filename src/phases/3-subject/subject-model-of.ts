import type { ts } from 'ts-morph'
import type { Spec } from '../../ir/spec.ts'
import type { SubjectModel } from '../../ir/subject-model.ts'
import type { ResolvedImport, TypeNode } from '../../ir/type-model.ts'
import { pureGlobal } from './allow/pure-globals.ts'
import type { CheckedFile, CheckedNodes } from './check/checked-file.ts'
import { walkCode } from './check/walk-code.ts'
import { checkedCodes } from './code/checked-code-of.ts'
import { compiler } from './compiler.ts'
import { functionPlaces } from './function-places.ts'
import { exportSymbols, moduleExports } from './modules/module-exports.ts'
import { valuesOf } from './modules/values-of.ts'
import { addNamesInside } from './modules/names-inside.ts'
import { otherModules } from './modules/other-modules.ts'
import type { OpenModule } from './modules/subject-module.ts'
import type { ResolvedNames } from './names/resolve-names.ts'
import { callbackTypes } from './types/callback-types.ts'
import type { OpenFixture } from './fixtures/open-fixture.ts'
import { modulesBehind } from './fixtures/modules-behind.ts'
import type { TypeReader } from './types/reader.ts'
import { mendedPlaces } from './types/mended-places.ts'
import { createTypeReader } from './types/type-reader.ts'

/** What is known when nothing was found wrong. */
export interface Inspected {
  readonly spec: Spec
  readonly checked: CheckedFile
  readonly names: ResolvedNames
  readonly modules: readonly OpenModule[]
  readonly fixtures: readonly OpenFixture[]
}

/** A model, and whether types of it may be others where the global types of the host are known. */
export interface ReadSubject {
  readonly model: SubjectModel
  readonly dependsOnHost: boolean
}

/** Reads the types and gathers the code of a spec that passed every check. */
export function subjectModelOf({ spec, checked, names, modules, fixtures }: Inspected): ReadSubject {
  const symbols = modules.map((module) => exportSymbols(module, checked))
  const nameable = nameableSymbols(symbols, checked, names)
  const others = otherModules(checked, new Set([...nameable.values(), ...wordsBound(checked, names)]))
  const isValue = valuesOf(modules, symbols, checked)
  const hasValue = (symbol: ts.Symbol) => isValue(symbol) && others.hasValue(symbol)
  const reader = createTypeReader(checked.program, nameable, others, hasValue)
  const [subject, ...use] = modules.map((module) => resolvedImport(module, names))
  const types = readTypes(checked, reader)
  const setUps = fixtures.flatMap(({ module }) => module ?? [])
  const behind = modulesBehind(setUps, checked).filter((file) => file !== modules[0]?.file)
  const helpers = [...modules.slice(1).map(({ file }) => file), ...behind]
  const words = wordsOf(checked, helpers)
  const called = wordsOf(checked, helpers, isCode)
  const whole = subject?.default
  const isAmong = (some: ReadonlySet<string>, name: string) =>
    some.has(name) || (name === 'default' && whole !== undefined && some.has(whole))
  const isIdle = (name: string) => subject?.package === true && !isAmong(words, name)
  const isCalled = (name: string) => subject?.package !== true || isAmong(called, name)
  const exports = moduleExports(symbols[0] ?? new Map(), { reader, mentioned: words, isIdle, isCalled })
  const used = new Set(names.imports.map(({ local }) => local))
  const known = new Set([...used, ...checked.draft.definitions, ...checked.draft.fixtures, ...names.helpers])
  const isGlobal = (name: string) => !known.has(name) && (pureGlobal(name) !== undefined || name === 'fc')
  const model: SubjectModel = {
    subject: subject ?? unresolved(spec),
    use,
    found: others.imports(),
    ...reader.shared({ types, exports, definitions: reader.definitions }),
    code: checkedCodes(
      checked,
      (name) => isGlobal(name) || isLibraryType(name, known, checked),
      names.helpers,
    ),
    callbackTypes: callbackTypes(checked),
    fixtures: foundFixtures(fixtures, behind),
    functions: functionPlaces(checked, names, { modules, fixtures }),
    helpers: [...names.helpers].sort(),
  }
  return { model, dependsOnHost: reader.dependsOnHost() }
}

/** What names of the spec mean already. */
const wordsBound = ({ draft }: CheckedFile, { imports, helpers }: ResolvedNames): readonly string[] => [
  ...imports.map(({ local }) => local),
  ...draft.definitions,
  ...draft.fixtures,
  ...draft.types,
  ...helpers,
  ...draft.embeddings.flatMap(({ scope, names }) => [...scope, ...names.bound].map(({ name }) => name)),
]

/** The words of a spec's code and of the helpers that people wrote for it, among them names of fields and methods. */
function wordsOf(
  { codes, program }: CheckedFile,
  helpers: readonly string[],
  isWanted: (code: CheckedNodes) => boolean = () => true,
): ReadonlySet<string> {
  const { ts } = compiler()
  const words = new Set<string>()
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) words.add(node.text)
  }
  const lookInside = (node: ts.Node): void => {
    look(node)
    ts.forEachChild(node, lookInside)
  }
  for (const code of codes.filter(isWanted)) walkCode(code, look)
  for (const helper of helpers) {
    const file = program.getSourceFile(helper)
    if (file && !file.isDeclarationFile) lookInside(file)
  }
  return words
}

/** What only types name is called by nobody. */
const isCode = ({ embedding }: CheckedNodes) => embedding.role !== 'type'

const unresolved = ({ subject }: Spec): ResolvedImport => ({
  from: subject.from.text,
  file: '',
  package: false,
  names: [],
  default: undefined,
  namespace: undefined,
})

/** A type of the language that code names: `Map<string, number>`, `Record`. */
function isLibraryType(name: string, known: ReadonlySet<string>, { draft }: CheckedFile): boolean {
  if (known.has(name) || draft.types.has(name)) return false
  const bound = draft.embeddings.some(({ scope, names }) => isIn(name, scope) || isIn(name, names.bound))
  return !bound
}

const isIn = (name: string, named: readonly { readonly name: string }[]) =>
  named.some((one) => one.name === name)

function nameableSymbols(
  modules: readonly ReadonlyMap<string, ts.Symbol>[],
  { file, checker, draft, modules: opened }: CheckedFile,
  { imports }: ResolvedNames,
) {
  const { ts } = compiler()
  const nameable = new Map<ts.Symbol, string>()
  for (const [index, exports] of modules.entries()) {
    const isImported = (name: string) =>
      index === 0 || imports.some((one) => one.module === opened[index] && one.name === name)
    // Generated code imports by name; what is exported by name and by default has one.
    for (const [name, symbol] of exports)
      if (name !== 'default' && isImported(name)) nameable.set(symbol, name)
    const whole = exports.get('default')
    const local = imports.find((one) => one.module === opened[index] && one.form === 'default')?.local
    if (whole && local !== undefined && !nameable.has(whole)) nameable.set(whole, local)
  }
  for (const [symbol, name] of [...nameable]) addNamesInside(symbol, name, nameable, checker)
  for (const statement of file.statements) {
    if (!ts.isTypeAliasDeclaration(statement) || !draft.types.has(statement.name.text)) continue
    const symbol = checker.getSymbolAtLocation(statement.name)
    if (symbol) nameable.set(symbol, statement.name.text)
  }
  return nameable
}

/** The types that arbitraries name: each has an alias of its own in the checked file. */
function readTypes({ file, checker, draft }: CheckedFile, reader: TypeReader): ReadonlyMap<string, TypeNode> {
  const { ts } = compiler()
  const declared = new Map<string, ts.TypeNode>()
  const look = (node: ts.Node): void => {
    if (ts.isTypeAliasDeclaration(node)) declared.set(node.name.text, node.type)
    ts.forEachChild(node, look)
  }
  look(file)
  const types = new Map<string, TypeNode>()
  for (const [id, alias] of draft.aliases) {
    const declaration = declared.get(alias)
    const inner = declaration && ts.isParenthesizedTypeNode(declaration) ? declaration.type : declaration
    if (!inner) continue
    const type = checker.getTypeFromTypeNode(inner)
    types.set(id, mendedPlaces(reader.read(type), type, reader))
  }
  return types
}

function resolvedImport(module: OpenModule, { imports }: ResolvedNames): ResolvedImport {
  const mine = imports.filter((one) => one.module === module)
  const local = (form: 'default' | 'namespace') => mine.find((one) => one.form === form)?.local
  return {
    from: module.source.from.text,
    file: module.file,
    package: module.package,
    names: mine
      .filter((one) => one.form === 'named')
      .map(({ name, local: as, typeOnly }) => ({
        ...{ name, local: as, typeOnly },
        ...(typeOnly && module.exports.get(name)?.isValue === true ? { isValue: true } : {}),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    default: local('default'),
    namespace: local('namespace'),
  }
}

const foundFixtures = (
  fixtures: readonly OpenFixture[],
  behind: readonly string[],
): SubjectModel['fixtures'] =>
  fixtures.flatMap(({ fixture, module }) =>
    module
      ? [{ fixture, behind, module: { from: fixture.from.text, file: module.file, package: module.package } }]
      : [],
  )
