import path from 'node:path'
import type { Project } from 'ts-morph'
import { placedAtLine } from './allow/joined-lines.ts'
import { diagnostic, hasErrors, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import { nearest } from '../../diagnostics/nearest.ts'
import { unsaid } from '../../diagnostics/unsaid.ts'
import type { Outcome } from '../../ir/outcome.ts'
import type { ImportSource, Spec } from '../../ir/spec.ts'
import type { SubjectModel } from '../../ir/subject-model.ts'
import { buildDraft } from './check/build-draft.ts'
import { checkValues } from './check/check-values.ts'
import { constructorGlue } from './check/constructor-glue.ts'
import { compileDraft, type CheckedFile } from './check/checked-file.ts'
import { withGivens } from './check/laws/with-givens.ts'
import { spoken } from './check/spoken.ts'
import { translateFaults } from './check/translate-fault.ts'
import { checkFixtures } from './fixtures/check-fixtures.ts'
import { openFixture } from './fixtures/open-fixture.ts'
import { unusedFixtures } from './fixtures/unused-fixtures.ts'
import { locateModule } from './modules/locate-module.ts'
import { moduleFaults } from './modules/module-faults.ts'
import { openModule } from './modules/open-module.ts'
import type { OpenModule, SubjectModule } from './modules/subject-module.ts'
import { checkOld } from './names/check-old.ts'
import { checkClocks } from './names/check-clocks.ts'
import { checkShadowing } from './names/check-shadowing.ts'
import { unusedGivens } from './names/unused-givens.ts'
import { resolveNames } from './names/resolve-names.ts'
import { checkSafety } from './safety/check-safety.ts'
import { checkTraps } from './traps/check-traps.ts'
import { subjectModelOf } from './subject-model-of.ts'
import { usableProject, type ProjectUse, type Workspace } from './workspace.ts'

/** Finds out all about one spec: its subject, its types, and whether each piece of its code may stand. */
export function inspectSubject(workspace: Workspace, spec: Spec): Outcome<SubjectModel, Diagnostic> {
  const place = { specFile: spec.file, subject: spec.subject.from.text }
  const { boundary } = workspace
  return usableProject(workspace, place, (project, full) => inspectIn({ project, boundary }, spec, full))
}

type Attempt = ProjectUse<Outcome<SubjectModel, Diagnostic>>

interface Inside {
  readonly project: Project
  readonly boundary: string | undefined
}

function inspectIn({ project, boundary }: Inside, spec: Spec, full: boolean): Attempt {
  const sources = [spec.subject, ...spec.use].filter(({ from }) => from.text !== '')
  const located = sources.map((source) => locateModule(source, project, boundary))
  const missing = located.filter(isFault)
  const modules = located.filter(isModule).map((module) => openModule(module, project))
  const fixtures = spec.fixtures.map((fixture) => openFixture(fixture, project, boundary))
  const behind = [...modules, ...fixtures.flatMap(({ module }) => module ?? [])]
  const gone = sources.filter((_, at) => located.map(isFault)[at]).flatMap(namesFrom)
  const draft = buildDraft(spec, [...gone, ...modules.flatMap(misspeltNames)], fixtures)
  const names = resolveNames(draft, modules)
  const beside = path.join(path.dirname(spec.file), `.${spec.name}.gen-props-checked.ts`)
  const around = { names, modules, fixtures, path: beside, project }
  const first = compileDraft(draft, around)
  const made = constructorGlue(first)
  const checked = made === undefined ? first : compileDraft(draft, { ...around, made })
  const faults = moduleFaults(behind, checked.program)
  if (!full && faults.lacksGlobals) return failed([], true)
  const own = [
    ...missing,
    ...fixtures.flatMap((fixture) => fixture.faults),
    ...draft.diagnostics,
    // Of lines that are joined by mistake, and of syntax that is refused as a whole, nothing else is worth telling.
    ...unsaid(
      names.diagnostics,
      draft.diagnostics.filter(
        ({ code }) => code === 'subject/joined-line' || code === 'subject/not-allowed',
      ),
    ),
    ...modules.flatMap(unknownNames),
    ...checkShadowing(spec, draft, names, modules),
    ...checkClocks(spec, draft, names),
    ...checkOld(draft),
    ...unusedFixtures(spec, draft),
  ]
  const typed = [
    ...faults.diagnostics,
    ...(faults.isReadable ? [...checkFixtures(fixtures, checked), ...judge(checked)] : []),
  ]
  const faulty = hasErrors(own) || hasErrors(typed)
  // Of code with a fault it is not known what it uses.
  const unused = faulty ? [] : unusedGivens(spec, draft)
  const diagnostics = [...own, ...unused, ...unsaid(typed, own)].map((fault) =>
    withGivens(spoken(placedAtLine(fault), draft), spec),
  )
  const lacksGlobals = !full && typed.some((fault) => fault.code === 'subject/unknown-name')
  if (hasErrors(diagnostics)) return failed(diagnostics, lacksGlobals)
  const { model, dependsOnHost } = subjectModelOf({ spec, checked, names, modules, fixtures })
  return { value: { value: model, diagnostics }, lacksGlobals: !full && dependsOnHost }
}

const isFault = (located: SubjectModule | Diagnostic): located is Diagnostic => 'severity' in located

const isModule = (located: SubjectModule | Diagnostic): located is SubjectModule => !isFault(located)

/** The names that code may have from a module that is not there; `*` when the spec does not say which. */
const namesFrom = ({ names, default: standard, namespace }: ImportSource): readonly string[] =>
  [...(names ?? [{ text: '*' }]), ...(standard ? [standard] : []), ...(namespace ? [namespace] : [])].map(
    ({ text }) => text,
  )

/** A misspelt name under `names`, and what it most likely meant. */
const misspeltNames = ({ source, exports }: OpenModule): readonly string[] =>
  (source.names ?? [])
    .filter(({ text }) => !exports.has(text))
    .flatMap(({ text }) => [text, nearest(text, exports.keys()) ?? []].flat())

const failed = (diagnostics: readonly Diagnostic[], lacksGlobals = false): Attempt => ({
  value: { value: undefined, diagnostics },
  lacksGlobals,
})

/** Each fault is told once, in the first of these words that has any for it; `any` is mostly a fault's consequence. */
function judge(checked: CheckedFile): readonly Diagnostic[] {
  const compiled = translateFaults(checked)
  const safety = checkSafety(checked)
  const isAny = ({ code }: Diagnostic) => code === 'subject/any'
  const layers = [
    checkValues(checked),
    safety.filter((one) => !isAny(one)),
    compiled,
    checkTraps(checked),
    safety.filter(isAny),
  ]
  return layers.reduce((told, layer) => [...told, ...unsaid(layer, told)], [])
}

/** Names under `names` that the module does not export. */
function unknownNames({ source, exports }: OpenModule): readonly Diagnostic[] {
  const names = [...exports.keys()].filter((name) => name !== 'default')
  const unknown = (source.names ?? []).filter(({ text }) => !exports.has(text))
  return unknown.map(({ text, range }) =>
    diagnostic('subject/no-such-export', range, {
      name: text,
      module: source.from.text,
      suggestion: nearest(text, names),
      names: names.slice(0, 12),
    }),
  )
}
