import type { OpenModule } from '../modules/subject-module.ts'

/** A name that code uses and a module gives. */
export interface ImportedName {
  readonly module: OpenModule
  readonly form: 'named' | 'default' | 'namespace'
  /** The export's name. */
  readonly name: string
  readonly local: string
  readonly typeOnly: boolean
}

/** The module, as written, that exports a name which the spec does not list under `names`. */
export const unlistedIn = (name: string, modules: readonly OpenModule[]): string | undefined =>
  modules.find(({ source, exports }) => source.names !== undefined && exports.has(name))?.source.from.text

/**
 * The module, as written, whose default export an unknown name most likely means: the spec has not named it, and the
 * name is that of the module or the one that the export has there; or it is like no other name, and the module
 * exports nothing else.
 */
export function unnamedDefault(
  name: string,
  isLikeAnother: boolean,
  modules: readonly OpenModule[],
): string | undefined {
  const unnamed = modules.filter(({ source, exports }) => exports.has('default') && !source.default)
  const named = unnamed.find(
    ({ source, exports }) =>
      exports.get('default')?.declared === name ||
      lettersOf(moduleName(source.from.text)) === lettersOf(name),
  )
  const only = unnamed.find(({ exports }) => [...exports.values()].every((one) => one.name === 'default'))
  return (named ?? (isLikeAnother ? undefined : only))?.source.from.text
}

const moduleName = (from: string) => (from.split('/').at(-1) ?? '').replace(/\.[cm]?[jt]sx?$/, '')
const lettersOf = (name: string) => name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()

/** Finds the import that a name means: what the spec names outright before what a module happens to export. */
export function importOf(
  name: string,
  space: 'value' | 'type',
  modules: readonly OpenModule[],
): ImportedName | undefined {
  const typeOnly = space === 'type'
  for (const module of modules) {
    const { source, exports } = module
    if (source.default?.text === name)
      return { module, form: 'default', name: 'default', local: name, typeOnly: false }
    if (source.namespace?.text === name)
      return { module, form: 'namespace', name: '*', local: name, typeOnly: false }
    const found = source.names?.some((one) => one.text === name) ? exports.get(name) : undefined
    if (found) return { module, form: 'named', name, local: name, typeOnly: typeOnly || !found.isValue }
  }
  const open = modules.filter(({ source }) => source.names === undefined)
  const module = open.find(({ exports }) => exports.get(name)?.[typeOnly ? 'isType' : 'isValue'])
  return module && name !== 'default' ? { module, form: 'named', name, local: name, typeOnly } : undefined
}
