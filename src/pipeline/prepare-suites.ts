import path from 'node:path'
import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import type { DiagnosticCode } from '../diagnostics/table.ts'
import type { Project } from '../config/load-project.ts'
import { boundaryOf, isWithin } from '../host/project-boundary.ts'
import type { Outcome } from '../ir/outcome.ts'
import type { SuitePlan } from '../ir/plan.ts'
import type { Spec } from '../ir/spec.ts'
import type { SubjectModel } from '../ir/subject-model.ts'
import { isSharedFile } from './is-shared-file.ts'
import { readSpec } from '../phases/2-spec/read-spec.ts'
import { inspectSubject } from '../phases/3-subject/inspect-subject.ts'
import { createWorkspace, type Workspace } from '../phases/3-subject/workspace.ts'
import { planSuite } from '../phases/4-plan/plan-suite.ts'
import { healthyPart } from './healthy-part.ts'
import type { Job } from './open-job.ts'
import { readZodSchemas } from './read-zod-schemas.ts'
import { readOrFault } from './read-or-fault.ts'
import { compilerFaults } from './compiler-faults.ts'
import { layoutOf } from './generated-files.ts'
import { refusedImports } from './refused-imports.ts'
import { undeclaredParts } from './undeclared-parts.ts'

/** A spec all the way to its plan. */
export interface Suite {
  readonly spec: Spec
  readonly model: SubjectModel
  readonly plan: SuitePlan
}

export interface Prepared extends Outcome<readonly Suite[], Diagnostic> {
  /** Specs with errors that nobody asked for, which are left out. */
  readonly left: readonly string[]
  /** Absolute paths of the files that the suites were made of, as far as they could be read. */
  readonly sources: readonly string[]
}

/**
 * Reads, inspects and plans each spec; all faults of all specs at once, and suites only without an error. What was not
 * asked for by name is left out when it has one.
 */
export async function prepareSuites(specs: readonly string[], job: Job): Promise<Prepared> {
  const left: string[] = []
  const workspace = await workspaceOf(job.project)
  const read = await Promise.all(specs.map((file) => readSpecFile(file, workspace)))
  const prepared: Outcome<Suite, Diagnostic>[] = []
  const named = new Set(read.flatMap(({ files }) => files))
  for (const [index, outcome] of read.entries()) {
    if (isSharedFile(specs[index] ?? '', outcome.diagnostics, named)) continue
    job.signal?.throwIfAborted()
    const suite = await prepareSuite(outcome, workspace)
    const file = specs[index] ?? ''
    const isAsked = job.everything || job.specs.includes(file)
    if (isAsked || !hasErrors(suite.diagnostics)) prepared.push(suite)
    else left.push(file)
  }
  const suites = prepared.flatMap(({ value }) => value ?? [])
  const diagnostics = [
    ...prepared.flatMap((outcome) => outcome.diagnostics),
    ...suites.flatMap((suite) => refusedImports(suite, job.project)),
    ...(suites.length > 0 ? compilerFaults(job.project) : []),
    ...left.map((file) => diagnostic('host/left-alone', { file, start: 0, end: 0 }, {})),
  ]
  const sources = [...specs, ...read.flatMap(({ files }) => files), ...suites.flatMap(sourcesOf)]
  if (hasErrors(diagnostics)) return { value: undefined, diagnostics, sources, left }
  const undeclared = undeclaredParts(suites, layoutOf(job))
  return { value: suites, diagnostics: [...diagnostics, ...undeclared], sources, left }
}

/** A workspace in which specs name nothing outside of their project. */
export async function workspaceOf({ root, configFile }: Project): Promise<Workspace> {
  return createWorkspace({ root, boundary: await boundaryOf(root, configFile !== undefined) })
}

/** The same for a spec that need not stand on disk. */
export async function prepareSpec(
  { file, text }: { readonly file: string; readonly text: string },
  workspace: Workspace,
): Promise<Outcome<Suite, Diagnostic>> {
  return prepareSuite(await readSpecText(file, text, workspace), workspace)
}

interface ReadSpec extends Outcome<Spec, Diagnostic> {
  /** Absolute paths of the files that the spec names, whether they are there or not. */
  readonly files: readonly string[]
}

async function readSpecFile(file: string, workspace: Workspace): Promise<ReadSpec> {
  const { text, faults } = await readOrFault(file)
  return faults.length > 0
    ? { value: undefined, diagnostics: faults, files: [] }
    : readSpecText(file, text ?? '', workspace)
}

/** What a spec names and cannot be read is told, and is to the reader as if it were not there. */
async function readSpecText(file: string, text: string, { boundary: root }: Workspace): Promise<ReadSpec> {
  const unreadable: Diagnostic[] = []
  const files: string[] = []
  const readText = async (other: string) => {
    files.push(other)
    // A link may lead out of the project: to the spec, what it leads to is not there.
    if (root !== undefined && !(await isWithin(other, root))) return undefined
    const { text: found, faults } = await readOrFault(other)
    unreadable.push(...faults)
    return found
  }
  const { value, diagnostics } = await readSpec(file, text, { readText, ...(root !== undefined && { root }) })
  if (value) files.push(...modulesOf(value))
  return { value, diagnostics: [...unreadable, ...diagnostics], files }
}

async function prepareSuite(
  read: Outcome<Spec, Diagnostic>,
  workspace: Workspace,
): Promise<Outcome<Suite, Diagnostic>> {
  const { value: spec } = read
  if (!spec) return { value: undefined, diagnostics: read.diagnostics }
  const inspected = inspectSubject(workspace, spec)
  // Where the reader left out what it could not read, it is not known what is used.
  const uncertain = hasErrors(read.diagnostics) ? 'subject/unused-given' : undefined
  const found = [...read.diagnostics, ...inspected.diagnostics.filter(({ code }) => code !== uncertain)]
  const { value: model } = inspected
  if (!model || hasErrors(found)) {
    const beside = faultsBeside(found, { spec, model }, workspace).filter(
      ({ code }) => !toldByReader.has(code),
    )
    return { value: undefined, diagnostics: [...found, ...beside] }
  }
  const schemas = await readZodSchemas(spec, model)
  if (hasErrors(schemas.diagnostics))
    return { value: undefined, diagnostics: [...found, ...schemas.diagnostics] }
  const planned = planSuite(spec, model, schemas.value)
  return {
    value: planned.value && { spec, model, plan: planned.value },
    diagnostics: [...found, ...schemas.diagnostics, ...planned.diagnostics],
  }
}

/** What reading tells of a whole spec; beside a fault of YAML it only follows from that. */
const toldByReader: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'plan/missing-key',
  'plan/given-count',
])

interface Inspected {
  readonly spec: Spec
  /** Of a spec in which only reading found faults. */
  readonly model: SubjectModel | undefined
}

/** In what has no fault so far, planning may still find some: a bound that leaves no value. */
function faultsBeside(
  found: readonly Diagnostic[],
  { spec, model: known }: Inspected,
  workspace: Workspace,
): readonly Diagnostic[] {
  let rest = healthyPart(spec, found)
  // What is known of the whole is known of its parts: compiling them would take as long again.
  if (rest && known) return planSuite(rest, known).diagnostics
  for (let left = spec; rest && sizeOf(rest) > 0 && sizeOf(rest) < sizeOf(left);) {
    const { value: model, diagnostics } = inspectSubject(workspace, rest)
    if (model) return planSuite(rest, model).diagnostics
    left = rest
    // What is unknown now was taken away by us.
    rest = healthyPart(left, diagnostics)
  }
  return []
}

const sizeOf = ({ subject, use, types, define, factories, invariants }: Spec) =>
  [subject.names ?? [], use, types, define, factories, invariants].reduce(
    (sum, { length }) => sum + length,
    0,
  )

/** The modules that a spec names by path. */
const modulesOf = ({ subject, use, fixtures }: Spec): readonly string[] =>
  [subject, ...use, ...fixtures].flatMap(({ from: { text, range } }) =>
    text.startsWith('.') ? [path.resolve(path.dirname(range.file), text)] : [],
  )

function sourcesOf({ spec, model }: Suite): readonly string[] {
  const modules = [model.subject, ...model.use].filter((imported) => !imported.package)
  return [
    ...(spec.brief ? [spec.brief.file] : []),
    ...modules.map(({ file }) => file),
    ...model.fixtures.flatMap(({ behind }) => behind),
    ...model.functions.map(({ file }) => file),
  ]
}
