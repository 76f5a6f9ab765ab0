import type { Project, ts } from 'ts-morph'
import { helperDeclarations, helperTypeNames, helperTypes } from '../../../ir/helpers.ts'
import { compiler } from '../compiler.ts'
import type { OpenFixture } from '../fixtures/open-fixture.ts'
import { fixtureImports } from '../fixtures/write-fixtures.ts'
import type { OpenModule } from '../modules/subject-module.ts'
import type { ImportedName } from '../names/import-of.ts'
import type { ResolvedNames } from '../names/resolve-names.ts'
import type { Embedding } from './draft.ts'
import type { SpecDraft } from './build-draft.ts'
import { glueOfSpec, safeJson, safeObject } from './glue.ts'

/** A spec's code with its imports, compiled. Nothing of it is ever written to disk. */
export interface CheckedFile {
  readonly file: ts.SourceFile
  readonly program: ts.Program
  readonly checker: ts.TypeChecker
  readonly draft: SpecDraft
  readonly modules: readonly OpenModule[]
  readonly codes: readonly CheckedNodes[]
}

/** A code with its syntax tree in the checked file. */
export interface CheckedNodes {
  readonly embedding: Embedding
  /** Statements, or one expression or type. */
  readonly nodes: readonly ts.Node[]
}

/** What a draft is compiled with. */
export interface Surroundings {
  readonly names: ResolvedNames
  readonly modules: readonly OpenModule[]
  readonly fixtures: readonly OpenFixture[]
  /** Beside the spec; never written. */
  readonly path: string
  readonly project: Project
  /** What constructors take under names that are no fields; unknown until the draft was compiled without it. */
  readonly made?: string
}

/** Compiles the draft in the project that governs the spec, at a path beside it. */
export function compileDraft(draft: SpecDraft, around: Surroundings): CheckedFile {
  const { path, project } = around
  const text = draft.text + '\n' + surroundings(draft, around)
  const source = project.createSourceFile(path, text, { overwrite: true })
  const program = project.getProgram().compilerObject
  const file = program.getSourceFile(source.getFilePath()) ?? source.compilerNode
  // The program keeps it; to the project it would be one more file for each spec that comes after.
  source.forget()
  hearAllOf(file)
  const codes = draft.embeddings.map((embedding) => ({ embedding, nodes: nodesIn(file, embedding) }))
  return { file, program, checker: program.getTypeChecker(), draft, modules: around.modules, codes }
}

/** No comment in a code keeps a fault of it from being told. */
function hearAllOf(file: ts.SourceFile): void {
  Object.assign(file, { commentDirectives: undefined, checkJsDirective: undefined })
}

function surroundings(draft: SpecDraft, { names, modules, fixtures, made }: Surroundings): string {
  const arbitraries = draft.embeddings.some(({ role }) => role === 'fc')
  return [
    glueOfSpec,
    made ?? 'type __gpMade<T, K> = T extends K ? any : any',
    names.helpers.size > 0 ? helpersText(draft, names) : '',
    names.globals.has('JSON') ? safeJson : '',
    names.globals.has('Object') ? safeObject : '',
    arbitraries
      ? `import fc from 'fast-check'\nimport type { Arbitrary as __gpArbitrary } from 'fast-check'`
      : noArbitraries,
    ...names.imports.map(importText),
    ...fixtureImports(fixtures),
    // A module whose names no code uses must compile, too.
    ...modules.map(({ specifier }) => `import type {} from ${JSON.stringify(specifier)}`),
    'export {}',
  ].join('\n')
}

/** What the helpers are; a type of theirs steps aside where the spec or the subject has one of that name. */
function helpersText({ types }: SpecDraft, { helpers, imports }: ResolvedNames): string {
  const used = Object.entries(helperDeclarations).filter(([name]) => helpers.has(name))
  const text = [helperTypes, ...used.map(([, declaration]) => declaration)].join('\n')
  const isTaken = (name: string) => types.has(name) || imports.some(({ local }) => local === name)
  return helperTypeNames
    .filter(isTaken)
    .reduce((renamed, name) => renamed.replaceAll(new RegExp(`\\b${name}\\b`, 'g'), `__gp${name}`), text)
}

const noArbitraries = 'type __gpArbitrary<T> = { readonly __gpValue: T }'

function importText({ module, form, name, local, typeOnly }: ImportedName): string {
  const from = JSON.stringify(module.specifier)
  if (form === 'default') return `import ${local} from ${from}`
  if (form === 'namespace') return `import * as ${local} from ${from}`
  return `import ${typeOnly ? 'type ' : ''}{ ${name === local ? name : `${name} as ${local}`} } from ${from}`
}

/** The outermost nodes that lie wholly within a stretch of the file. */
function nodesIn(file: ts.SourceFile, { start, end }: Embedding): readonly ts.Node[] {
  const { ts } = compiler()
  const found: ts.Node[] = []
  const look = (node: ts.Node): void => {
    if (node.end <= start || node.pos >= end) return
    if (node.getStart(file) >= start && node.end <= end && node.end > node.getStart(file)) found.push(node)
    else ts.forEachChild(node, look)
  }
  look(file)
  return found
}
