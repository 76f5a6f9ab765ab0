import type { Project } from 'ts-morph'
import { readExports } from './read-exports.ts'
import { scanExports } from './scan-exports.ts'
import type { ExportTable, OpenModule, SubjectModule } from './subject-module.ts'

const tables = new WeakMap<Project, Map<string, ExportTable>>()

/** Reads what a module exports, once per project: from its text where that tells, else by the compiler. */
export function openModule(module: SubjectModule, project: Project): OpenModule {
  const known = tables.get(project) ?? new Map<string, ExportTable>()
  tables.set(project, known)
  const table = known.get(module.file) ?? scanExports(module.file) ?? read(module, project)
  known.set(module.file, table)
  return { ...module, exports: table }
}

function read(module: SubjectModule, project: Project): ExportTable {
  project.addSourceFileAtPathIfExists(module.file)
  const program = project.getProgram().compilerObject
  const file = program.getSourceFile(module.file)
  return file ? readExports(file, program.getTypeChecker()) : new Map()
}
