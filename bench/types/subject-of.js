import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import ts from 'typescript'
import { faultsOf, programOf } from './compile.js'
import { randomModule } from './random-module.js'

/** A random module that compiles: declarations that the compiler does not take are left out. */
export async function subjectOf(random, folder, root) {
  const { head, texts } = randomModule(random)
  const file = path.join(folder, 'subject.ts')
  for (let left = texts; ;) {
    const text = head + left.map((one) => `${one}\n`).join('') + 'export {}\n'
    await writeFile(file, text)
    const program = programOf([file], { root })
    const faults = faultsOf(program, [file])
    if (faults.length === 0) return { file, text, names: namesIn(program, file) }
    const faulty = new Set(faults.map(({ start }) => indexAt(head, left, start)))
    left = left.filter((_, index) => !faulty.has(index))
  }
}

function indexAt(head, texts, start) {
  let end = head.length
  return texts.findIndex((text) => (end += text.length + 1) > start)
}

/** The types that are exported and take no arguments. */
function namesIn(program, file) {
  const checker = program.getTypeChecker()
  const module = checker.getSymbolAtLocation(program.getSourceFile(file))
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const declaration = symbol.declarations?.find(
      (one) =>
        ts.isTypeAliasDeclaration(one) ||
        ts.isInterfaceDeclaration(one) ||
        ts.isClassDeclaration(one) ||
        ts.isEnumDeclaration(one),
    )
    return declaration && !declaration.typeParameters?.length ? [symbol.name] : []
  })
}
