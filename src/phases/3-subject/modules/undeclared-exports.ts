import path from 'node:path'
import type { ts } from 'ts-morph'
import { compiler } from '../compiler.ts'
import { configOptions, governingConfig } from '../governing-config.ts'

/** Whether the tsconfig.json over a folder wants the types of all exports written down. */
export function wantsDeclarations(folder: string): boolean {
  const config = governingConfig(path.join(folder, 'generated.spec.ts'))
  return config !== undefined && configOptions(config).isolatedDeclarations === true
}

/** The names of what a module exports without a type that could be read off the text alone, as `isolatedDeclarations` wants. */
export function undeclaredExports(text: string): readonly string[] {
  const { ts } = compiler()
  const fileName = 'module.ts'
  const compilerOptions = { isolatedDeclarations: true, declaration: true }
  const { diagnostics = [] } = ts.transpileDeclaration(text, { fileName, compilerOptions })
  const { statements } = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest)
  const faulty = statements.filter((statement) =>
    diagnostics.some(({ start = -1 }) => start >= statement.pos && start < statement.end),
  )
  return faulty.flatMap(namesOf)
}

function namesOf(statement: ts.Statement): readonly string[] {
  const { ts } = compiler()
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : []
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.flatMap(({ name }) => boundBy(name))
}

function boundBy(name: ts.BindingName): readonly string[] {
  const { ts } = compiler()
  if (ts.isIdentifier(name)) return [name.text]
  return name.elements.flatMap((element) => (ts.isBindingElement(element) ? boundBy(element.name) : []))
}
