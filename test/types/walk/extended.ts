import ts from 'typescript'
import { firstFault, type Form } from './walker.ts'

/** What extends an error, a date or a list of the language is one, and has its own fields beside that. */
export const extended: Form = (type, walk, path) => {
  const { checker, program } = walk
  const isOfLanguage = (one: ts.Type) =>
    one
      .getSymbol()
      ?.declarations?.some((each) => program.isSourceFileDefaultLibrary(each.getSourceFile())) === true
  const isClass = ((type.getSymbol()?.flags ?? 0) & ts.SymbolFlags.Class) !== 0
  if (!type.isClassOrInterface() || isClass || isOfLanguage(type)) return undefined
  const base = type.getBaseTypes()?.find(isOfLanguage)
  if (!base) return undefined
  const inherited = new Set(checker.getPropertiesOfType(base).map((property) => property.declarations?.[0]))
  const added = checker
    .getPropertiesOfType(type)
    .filter((property) => !inherited.has(property.declarations?.[0]))
  // A list with a first place is never empty.
  const isNeverEmpty = added.some(({ name }) => name === '0')
  const whole = (isNeverEmpty ? walk.quietly() : walk).walk(base, path)
  const own = added.map((property) => ({
    name: property.name,
    walker: walk.walk(checker.getTypeOfSymbol(property), `${path}.${property.name}`),
  }))
  const at = (value: unknown, name: string) => (value as Readonly<Record<string, unknown>>)[name]
  return {
    fault: (value) =>
      whole.fault(value) ?? firstFault(own, ({ name, walker }) => walker.fault(at(value, name))),
    note: (value) => {
      whole.note(value)
      for (const { name, walker } of own) walker.note(at(value, name))
    },
  }
}
