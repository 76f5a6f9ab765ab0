import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import type { CheckedFile } from './checked-file.ts'
import { madeWith } from './made-with.ts'
import { nodeAt } from './node-at.ts'

/**
 * What the constructors of classes take under names that are no visible fields, for the code that stands there: a type
 * that leads from an instance and the name of a parameter to its type. Undefined where no `fields` names such a one.
 */
export function constructorGlue({ program, file, checker }: CheckedFile): string | undefined {
  const found = program
    .getSemanticDiagnostics(file)
    .filter(({ code }) => code === 2344)
    .flatMap(({ start = 0 }) => madeWith(nodeAt(file, start), checker) ?? [])
  const classes = new Map(found.map(({ owner, maker }) => [owner, maker]))
  const branches = [...classes].flatMap(([owner, maker]) => branchOf(owner, maker) ?? [])
  return branches.length > 0 ? `type __gpMade<T, K> = ${branches.join('\n  : ')}\n  : any` : undefined
}

function branchOf(owner: ts.Symbol, maker: ts.Signature): string | undefined {
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
  return `T extends ${from}${inferred} ? ({ ${places.join('; ')} } extends infer P ? K extends keyof P ? P[K] : any : any)`
}

/** What another file calls a class. */
function exportedName(declaration: ts.ClassDeclaration): string | undefined {
  const { ModifierFlags, getCombinedModifierFlags } = compiler().ts
  const flags = getCombinedModifierFlags(declaration)
  if (!(flags & ModifierFlags.Export)) return undefined
  return flags & ModifierFlags.Default ? 'default' : declaration.name?.text
}
