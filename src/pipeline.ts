import path from 'node:path'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { lastChange } from './host/files.ts'
import { folderChange } from './host/watch-folders.ts'
import type { Outcome } from './ir/outcome.ts'
import type { ExtractionProgress } from './phases/1-extract/extraction.ts'
import type { TriedTests } from './phases/6-trust/counterexamples.ts'
import { applyChanges, nothingDone, reportChanges } from './pipeline/apply-changes.ts'
import { currentSuites } from './pipeline/current-suites.ts'
import type {
  Adopted,
  Checked,
  Extracted,
  Formatted,
  Generated,
  Linted,
  Mutated,
  Scaffolded,
  Verified,
} from './pipeline/endings.ts'
import type { Tell } from './pipeline/evidence.ts'
import { openExtraction, type ExtractRequest } from './pipeline/extraction-job.ts'
import { findChanges } from './pipeline/find-changes.ts'
import { findingsIn } from './pipeline/findings.ts'
import type { Gated, GateRequest } from './pipeline/judge.ts'
import { openJob, type Request } from './pipeline/open-job.ts'
import { prepareSuites, type Suite } from './pipeline/prepare-suites.ts'
import type { ScaffoldRequest } from './pipeline/scaffold-spec.ts'
import { unaccountedSentences } from './pipeline/unaccounted.ts'
import { writeOrFault } from './pipeline/write-or-fault.ts'
import { boundsToApprove } from './phases/2-spec/review/bounds-to-approve.ts'
import { shownPath } from './report/diagnostics/entry.ts'

/** Specs → faults. Nothing is run and nothing is written. */
export async function lint(request: Request): Promise<Linted> {
  const { value: job, diagnostics } = await openJob(request)
  if (!job) return { diagnostics, checked: 0 }
  const suites = await prepareSuites(job.specs, job)
  const review = reviewOf(suites.value)
  return { diagnostics: [...diagnostics, ...suites.diagnostics, ...review], checked: job.specs.length }
}

/** What people approve together with the rules that are still drafts, and what of the briefs no rule accounts for. */
const reviewOf = (suites: readonly Suite[] = []): readonly Diagnostic[] => [
  ...suites.flatMap(({ spec }) => boundsToApprove(spec)),
  ...unaccountedSentences(suites.map(({ spec }) => spec)),
]

/** Specs → the same specs in the canonical style; with `check`, only which are not. */
export async function format(request: Request, check: boolean): Promise<Formatted> {
  const { value: job, diagnostics } = await openJob(request)
  if (!job) return { diagnostics, written: [], unchanged: 0 }
  const { formatSpecs } = await import('./pipeline/format-specs.ts')
  const ending = await formatSpecs(job, check)
  return { ...ending, diagnostics: [...diagnostics, ...ending.diagnostics] }
}

/** Specs → files on disk: all of them, or none when any spec has an error. */
export async function generate(request: Request): Promise<Generated> {
  const { value: job, diagnostics } = await openJob(request)
  if (!job) return { ...nothingDone, diagnostics, sources: [] }
  const { value: changes, sources, diagnostics: faults } = await findChanges(job)
  const found = [...diagnostics, ...faults]
  if (!changes) return { ...nothingDone, diagnostics: found, sources }
  const applied = await applyChanges(changes, request.signal)
  return { ...applied, diagnostics: [...found, ...applied.diagnostics], sources }
}

/** Generates now and whenever a source changes, until the request is aborted. */
export async function watch(
  request: Request,
  onGenerated: (ending: Generated) => Promise<void>,
): Promise<void> {
  // Folders stay watched when a spec goes or breaks: it may come back.
  const folders = new Set([request.cwd])
  while (!request.signal?.aborted) {
    const start = Date.now()
    const ending = await generate(request)
    for (const file of ending.sources) folders.add(path.dirname(file))
    await onGenerated(ending)
    await folderChange([...folders], request.signal, async () => (await lastChange(ending.sources)) > start)
  }
}

/** Specs → what `generate` would change. Nothing is written. */
export async function checkGenerated(request: Request): Promise<Checked> {
  const { value: job, diagnostics } = await openJob(request)
  if (!job) return { diagnostics, checked: 0 }
  const changes = await findChanges(job)
  const found = [...diagnostics, ...changes.diagnostics]
  if (!changes.value) return { diagnostics: found, checked: 0 }
  return { diagnostics: [...found, ...reportChanges(changes.value)], checked: changes.value.files.length }
}

/** Brief → prompt, exactly as it would be sent. Nothing is sent. */
export async function printPrompt(request: ExtractRequest): Promise<Outcome<string, Diagnostic>> {
  const { value: job, diagnostics } = await openExtraction(request)
  if (!job) return { value: undefined, diagnostics }
  const { extractionSource, promptAfter, promptFor } = await import('./pipeline/extract-spec.ts')
  const { responses = [] } = request
  if (responses.length > 0) {
    const after = await promptAfter(job, request, responses)
    return { value: after.value, diagnostics: [...diagnostics, ...after.diagnostics] }
  }
  const { value: source, diagnostics: faults } = extractionSource(job, request)
  if (!source) return { value: undefined, diagnostics: [...diagnostics, ...faults] }
  const first = promptFor(source)
  return { value: first.value, diagnostics: [...diagnostics, ...faults, ...first.diagnostics] }
}

/** Brief → spec: what the model found is added as drafts to the spec, or makes a new one. */
export async function extract(
  request: ExtractRequest,
  tell: (progress: ExtractionProgress) => void,
): Promise<Outcome<Extracted, Diagnostic>> {
  const { value: job, diagnostics } = await openExtraction(request)
  if (!job) return { value: undefined, diagnostics }
  const { askForSpec, boundsWritten, writeSpec } = await import('./pipeline/extract-spec.ts')
  const { value: extraction, diagnostics: faults } = await askForSpec(job, request, tell)
  const found = [...diagnostics, ...faults]
  if (!extraction) return { value: undefined, diagnostics: found }
  const { value: written = false, diagnostics: unwritten } = await writeSpec(job, extraction)
  const review = await boundsWritten(job, extraction)
  const value = { extraction, spec: shownPath(job.specFile, request.cwd), written }
  return { value, diagnostics: [...found, ...unwritten, ...review] }
}

/** Subject → spec, by names, types and doc comments: drafts that are added to the spec, or make a new one. */
export async function scaffold(
  request: ScaffoldRequest & { readonly print: boolean },
): Promise<Outcome<Scaffolded, Diagnostic>> {
  const { draftSpec, openScaffold } = await import('./pipeline/scaffold-spec.ts')
  const { value: job, diagnostics } = await openScaffold(request)
  if (!job) return { value: undefined, diagnostics }
  const { value: scaffolding, diagnostics: faults } = await draftSpec(job)
  const found = [...diagnostics, ...faults]
  if (!scaffolding) return { value: undefined, diagnostics: found }
  const isNews = scaffolding.added.length > 0 && !request.print
  const unwritten = isNews ? await writeOrFault(job.specFile, scaffolding.text, job.project.root) : []
  const value = {
    scaffolding,
    spec: shownPath(job.specFile, request.cwd),
    written: isNews && unwritten.length === 0,
  }
  return { value, diagnostics: [...found, ...unwritten] }
}

/** Specs → evidence: the generated tests are run, and checked for whether they could fail. */
export async function verify(request: Request & { readonly adopt?: boolean }, tell: Tell): Promise<Verified> {
  const { job, suites, diagnostics } = await currentSuites(request)
  if (!job || !suites) return { diagnostics, specs: [], pointers: [], findings: false }
  const tried = new Map<string, TriedTests>()
  const { isWanting, verifyEvidence } = await import('./pipeline/evidence.ts')
  const { value: specs = [], diagnostics: faults } = await verifyEvidence(job, suites, tell, (spec, tests) =>
    tried.set(spec, tests),
  )
  const pointers = await findingsIn({ job, suites, specs })
  const found = [...diagnostics, ...faults, ...reviewOf(suites)]
  const ending = { diagnostics: found, specs, pointers, findings: specs.some(isWanting) }
  if (request.adopt !== true) return ending
  const { adoptFailing } = await import('./pipeline/adopt-examples.ts')
  const { diagnostics: unkept, ...adopted } = await kept(await adoptFailing(job, suites, tried), request)
  return { ...ending, diagnostics: [...found, ...unkept], adopted }
}

/** What an invariant fails for → its examples in the spec, and the tests that try them first. */
export async function adopt(request: Request & { readonly invariant: string }, tell: Tell): Promise<Adopted> {
  const { job, suites, diagnostics } = await currentSuites(request)
  if (!job || !suites) return { diagnostics, examples: [], written: [] }
  const { adoptExamples } = await import('./pipeline/adopt-examples.ts')
  tell(`running the tests for ${request.invariant}`)
  const adopted = await kept(await adoptExamples(job, suites, request.invariant), request)
  return { ...adopted, diagnostics: [...diagnostics, ...adopted.diagnostics] }
}

/** Examples that stand in their specs are generated from, whatever happens: else the next command would refuse the tests. */
async function kept(adopted: Omit<Adopted, 'written'>, request: Request): Promise<Adopted> {
  if (adopted.examples.length === 0) return { ...adopted, written: [] }
  const { diagnostics, written } = await generate({ ...request, signal: undefined })
  return { examples: adopted.examples, diagnostics: [...adopted.diagnostics, ...diagnostics], written }
}

/** Specs → kill matrix: their subjects are changed a little at a time. */
export async function mutate(request: Request, tell: Tell): Promise<Mutated> {
  const { job, suites, diagnostics } = await currentSuites(request)
  if (!job || !suites)
    return { diagnostics, invariants: [], mutation: undefined, pointers: [], findings: false }
  const { invariantNames, mutationOf } = await import('./pipeline/evidence.ts')
  const { value: mutation, diagnostics: faults } = await mutationOf(job, suites, tell)
  const pointers = await findingsIn({ job, suites, mutation })
  const found = {
    diagnostics: [...diagnostics, ...faults],
    invariants: invariantNames(suites),
    mutation,
    pointers,
  }
  return { ...found, findings: mutation !== undefined && mutation.score < job.project.config.gate.score }
}

/** Specs → one verdict over everything. */
export async function gate(request: GateRequest, tell: Tell): Promise<Gated> {
  const { judge, mutateStep, verifyStep } = await import('./pipeline/judge.ts')
  const current = await currentSuites(request)
  const verified = await verifyStep(current, tell)
  const mutated = await mutateStep(current, verified.value, tell)
  return judge({ request, current, verified, mutated })
}
