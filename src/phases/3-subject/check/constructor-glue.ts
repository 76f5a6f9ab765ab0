import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import type { CheckedFile } from './checked-file.ts'
import { madeWith } from './made-with.ts'
import { nodeAt } from './node-at.ts'

/**
 * What the constructors of classes take under names that are no visible fields, for the code that stands there: a type
 * that leads from an instance and the name of a parameter to its type. Undefined where no `fields` names such a one.
 * An instance is told by its visible fields, so that one of a subclass is one of its class, too: it is asked first.
 */
export function constructorGlue({ program, file, checker }: CheckedFile): string | undefined {
  const found = program
    .getSemanticDiagnostics(file)
    .filter(({ code }) => code === 2344)
    .flatMap(({ start = 0 }) => madeWith(nodeAt(file, start), checker) ?? [])
  const classes = new Map(found.map(({ owner, maker }) => [owner, maker]))
  const branches = [...classes]
    .toSorted(([one], [other]) => heightOf(other, checker) - heightOf(one, checker))
    .flatMap(([owner, maker]) => branchOf(owner, maker) ?? [])
  const types = branches.map((branch, index) => `type ${nameAt(index)}<T, K> = ${branch(nameAt(index + 1))}`)
  return types.length > 0 ? [...types, `type ${nameAt(types.length)}<T, K> = any`].join('\n') : undefined
}

const nameAt = (index: number) => `__gpMade${index === 0 ? '' : index}`

/** How many classes a class extends, one after the other. */
function heightOf(owner: ts.Symbol, checker: ts.TypeChecker): number {
  const [base] = checker.getDeclaredTypeOfSymbol(owner).getBaseTypes() ?? []
  return base?.symbol ? 1 + heightOf(base.symbol, checker) : 0
}

/** The type that holds for one class, by the name of the one that is asked where it does not. */
function branchOf(owner: ts.Symbol, maker: ts.Signature): ((next: string) => string) | undefined {
  const { ts } = compiler()
  const declaration = owner.declarations?.find(ts.isClassDeclaration)
  const name = declaration && exportedName(declaration)
  if (name === undefined) return undefined
  const from = `import(${JSON.stringify(declaration?.getSourceFile().fileName)}).${name}`
  const given = (declaration?.typeParameters ?? []).map((_, index) => `A${index}`)
  const inferred = given.length > 0 ? `<${given.map((each) => `infer ${each}`).join(', ')}>` : ''
  const made = `typeof ${from}${given.length > 0 ? `<${given.join(', ')}>` : ''}`
  const places = maker.getParameters().flatMap(({ name: parameter }, index) => {
    const type = `Required<ConstructorParameters<${made}>>[${index}]`
    return `${JSON.stringify(parameter)}: ${type}`
  })
  const taken = `{ ${places.join('; ')} }`
  return (next) =>
    `T extends ${from}${inferred} ? (${taken} extends infer P ? K extends keyof P ? P[K] : ${next}<T, K> : any) : ${next}<T, K>`
}

/** What another file calls a class. */
function exportedName(declaration: ts.ClassDeclaration): string | undefined {
  const { ModifierFlags, getCombinedModifierFlags, isSourceFile } = compiler().ts
  if (!isSourceFile(declaration.parent)) return undefined
  const flags = getCombinedModifierFlags(declaration)
  if (!(flags & ModifierFlags.Export)) return undefined
  return flags & ModifierFlags.Default ? 'default' : declaration.name?.text
}
