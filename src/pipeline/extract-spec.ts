import path from 'node:path'
import { diagnostic, hasErrors, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { readTextIfExists } from '../host/files.ts'
import { promptText, type ModelClient, type ModelRequest } from '../host/models/model-client.ts'
import { chosenProvider, openModel } from '../host/models/open-model.ts'
import { recordingClient } from '../host/models/recording.ts'
import { responseClient } from '../host/models/response.ts'
import { isWithin } from '../host/project-boundary.ts'
import type { Outcome } from '../ir/outcome.ts'
import { extractSpec } from '../phases/1-extract/extract.ts'
import { rulesClient } from '../phases/1-extract/rules/rules-client.ts'
import type { Extraction, ExtractionProgress, ExtractionSource } from '../phases/1-extract/extraction.ts'
import { shownOf } from '../phases/1-extract/prompt/shown-spec.ts'
import { createBriefText } from '../phases/2-spec/brief/brief-text.ts'
import { findQuote } from '../phases/2-spec/brief/find-quote.ts'
import { readSpec } from '../phases/2-spec/read-spec.ts'
import { boundsToApprove } from '../phases/2-spec/review/bounds-to-approve.ts'
import { outlineSpec } from '../phases/2-spec/outline/spec-outline.ts'
import { publicSignatures } from '../phases/3-subject/public-signatures.ts'
import { readSurface } from '../phases/3-subject/surface/read-surface.ts'
import { createWorkspace, type Workspace } from '../phases/3-subject/workspace.ts'
import { relativePath, type ExtractionJob, type ExtractRequest } from './extraction-job.ts'
import { prepareSpec, workspaceOf } from './prepare-suites.ts'
import { writeOrFault } from './write-or-fault.ts'

export { promptFor } from '../phases/1-extract/prompt/request.ts'

/** What the model is to be told about: all that a prompt is made of. */
export function extractionSource(
  job: ExtractionJob,
  { docComments = false }: ExtractRequest,
  workspace = createWorkspace({ root: job.project.root }),
): Outcome<ExtractionSource, Diagnostic> {
  const { value: signatures, diagnostics } = publicSignatures(workspace, {
    specFile: job.specFile,
    subject: job.subject,
    docComments,
  })
  if (signatures === undefined) return { value: undefined, diagnostics }
  const source = {
    brief: { file: path.relative(job.project.root, job.brief.file), text: job.brief.text },
    briefPath: relativePath(path.dirname(job.specFile), job.brief.file),
    subject: job.subject,
    signatures: signatures.text,
    defaultExport: signatures.defaultExport,
    existing:
      job.existing === undefined
        ? undefined
        : { text: job.existing, shown: shownOf(job.existing, outlineSpec) },
    redact: job.redact,
    maxTokens: job.project.config.extract.maxTokens,
  }
  return { value: source, diagnostics }
}

/** Asks the model, and judges what it says as a person's file would be judged. Writes nothing. */
export async function askForSpec(
  job: ExtractionJob,
  request: ExtractRequest,
  onProgress: (progress: ExtractionProgress) => void,
): Promise<Outcome<Extraction, Diagnostic>> {
  const client = await recordedClient(job, request)
  if (!client.value) return { value: undefined, diagnostics: client.diagnostics }
  return askClient(job, request, client.value, onProgress)
}

/** What would be sent next after answers that a person brought along; undefined when nothing would be. */
export async function promptAfter(
  job: ExtractionJob,
  request: ExtractRequest,
  responses: readonly string[],
): Promise<Outcome<string | undefined, Diagnostic>> {
  const texts = await readResponses(request, responses)
  if (!texts.value) return { value: undefined, diagnostics: texts.diagnostics }
  let next: string | undefined
  const onUnanswered = (unanswered: ModelRequest) => (next ??= promptText(unanswered))
  const client = responseClient(texts.value, { name: 'response', model: 'response', onUnanswered })
  const { value, diagnostics } = await askClient(job, request, client, () => undefined)
  return { value: next, diagnostics: value === undefined && next === undefined ? diagnostics : [] }
}

async function askClient(
  job: ExtractionJob,
  request: ExtractRequest,
  client: ModelClient,
  onProgress: (progress: ExtractionProgress) => void,
): Promise<Outcome<Extraction, Diagnostic>> {
  const workspace = await workspaceFor(job)
  const source = extractionSource(job, request, workspace)
  if (!source.value || hasErrors(source.diagnostics))
    return { value: undefined, diagnostics: source.diagnostics }
  const extracted = await extractSpec({
    ...source.value,
    client,
    review: job.project.config.extract.review && !isByRules(job, request),
    outline: outlineSpec,
    findQuote: (brief, quote) => findQuote(quote, createBriefText(job.brief.file, brief))?.foundAt,
    check: async (text) => (await prepareSpec({ file: job.specFile, text }, workspace)).diagnostics,
    signal: request.signal,
    onProgress,
  })
  return { value: extracted.value, diagnostics: [...source.diagnostics, ...extracted.diagnostics] }
}

/** A brief that the user names may stand anywhere. */
async function workspaceFor(job: ExtractionJob): Promise<Workspace> {
  const bounded = await workspaceOf(job.project)
  const { boundary, root } = bounded
  const isOwn = boundary === undefined || (await isWithin(job.brief.file, boundary))
  return isOwn ? bounded : createWorkspace({ root })
}

/** Rules say at once all that they have to say. */
const isByRules = (job: ExtractionJob, { responses = [], env }: ExtractRequest) =>
  responses.length === 0 && chosenProvider(modelSettings(job), env) === 'rules'

async function openRules(job: ExtractionJob): Promise<Outcome<ModelClient, Diagnostic>> {
  const { value, diagnostics } = readSurface(await workspaceFor(job), job)
  return { value: value && rulesClient(value), diagnostics }
}

/** Writes the spec, if the model added anything to it. */
export async function writeSpec(
  job: ExtractionJob,
  { text }: Extraction,
): Promise<Outcome<boolean, Diagnostic>> {
  if (text === job.existing) return { value: false, diagnostics: [] }
  const faults = await writeOrFault(job.specFile, text, job.project.root)
  return { value: faults.length === 0, diagnostics: faults }
}

/** The bounds that are to be approved with the drafts of the spec. */
export async function boundsWritten(
  job: ExtractionJob,
  { text }: Extraction,
): Promise<readonly Diagnostic[]> {
  const readText = (file: string) => readTextIfExists(file).catch(() => undefined)
  const { value } = await readSpec(job.specFile, text, { readText })
  return value ? boundsToApprove(value) : []
}

async function recordedClient(
  job: ExtractionJob,
  request: ExtractRequest,
): Promise<Outcome<ModelClient, Diagnostic>> {
  const opened = await clientFor(job, request)
  if (!opened.value || request.record === undefined) return opened
  const folder = path.resolve(request.cwd, request.record)
  return { value: recordingClient(opened.value, folder), diagnostics: opened.diagnostics }
}

async function clientFor(
  job: ExtractionJob,
  request: ExtractRequest,
): Promise<Outcome<ModelClient, Diagnostic>> {
  const { responses = [], env } = request
  if (responses.length === 0) return openModel(modelSettings(job), env, () => openRules(job))
  const { value, diagnostics } = await readResponses(request, responses)
  const model = job.project.config.extract.model ?? 'an answer from a file'
  return { value: value && responseClient(value, { name: 'response', model }), diagnostics }
}

async function readResponses(
  { cwd }: ExtractRequest,
  files: readonly string[],
): Promise<Outcome<readonly string[], Diagnostic>> {
  const read = await Promise.all(
    files.map(async (file) => ({
      file,
      text: await readTextIfExists(path.resolve(cwd, file)).catch(() => undefined),
    })),
  )
  const faults = read
    .filter(({ text }) => text === undefined)
    .map(({ file }) =>
      diagnostic('host/not-readable', undefined, { file, reason: 'there is no such text file' }),
    )
  if (faults.length > 0) return { value: undefined, diagnostics: faults }
  return { value: read.flatMap(({ text }) => text ?? []), diagnostics: [] }
}

function modelSettings({ project: { root, config } }: ExtractionJob) {
  const { recordings } = config.extract
  return {
    ...config.extract,
    recordings: recordings === undefined ? undefined : path.resolve(root, recordings),
  }
}
