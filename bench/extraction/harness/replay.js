import path from 'node:path'
import { hasErrors, wordsOf } from '../../../dist/diagnostics/diagnostic.js'
import { readRecordings } from '../../../dist/host/models/recording.js'
import { emitSuite } from '../../../dist/phases/5-emit/emit-suite.js'
import { emitSupport } from '../../../dist/phases/5-emit/emit-support.js'
import { askForSpec } from '../../../dist/pipeline/extract-spec.js'
import { openExtraction } from '../../../dist/pipeline/extraction-job.js'
import { prepareSpec, workspaceOf } from '../../../dist/pipeline/prepare-suites.js'

/** Characters of a token, where no usage is on record. */
const charactersPerToken = 4

/**
 * What recorded answers come to: the extraction, and the generated files by their paths. Nothing is written and nobody
 * is asked. `faults` says why there is none.
 */
export async function replay({ folder }) {
  const recordings = await readRecordings(path.join(folder, 'recordings'))
  if (!recordings || recordings.recordings.length === 0) return { faults: ['no answer is recorded'] }
  const request = {
    cwd: folder,
    brief: 'brief.md',
    subject: 'subject.ts',
    out: 'spec.yaml',
    settings: { 'extract.provider': 'replay', 'extract.recordings': 'recordings' },
    env: {},
  }
  const job = await openExtraction(request)
  if (!job.value) return { faults: textsOf(job.diagnostics) }
  // A spec that somebody has left there is no part of what was asked.
  const asked = await askForSpec({ ...job.value, existing: undefined }, request, () => undefined)
  if (!asked.value) return { faults: textsOf(asked.diagnostics) }
  const made = await generated(job.value, asked.value.text)
  return {
    ...made,
    extraction: asked.value,
    tokens: tokensOf(asked.value, recordings.recordings),
    faults: [...textsOf(asked.diagnostics), ...(made.faults ?? [])],
  }
}

async function generated(job, text) {
  const workspace = await workspaceOf(job.project)
  const { value: suite, diagnostics } = await prepareSpec({ file: job.specFile, text }, workspace)
  if (!suite?.plan || hasErrors(diagnostics)) return { faults: textsOf(diagnostics) }
  const layout = { output: path.join(job.project.root, 'test/generated'), moduleStyle: 'ts' }
  const files = [...emitSuite(suite.plan, layout), ...emitSupport([suite.plan], layout)]
  return {
    files: new Map(files.map((file) => [file.path, file.text])),
    entry: path.join(layout.output, `${suite.plan.name}.spec.ts`),
  }
}

const textsOf = (diagnostics) => diagnostics.map((one) => `${one.code}: ${wordsOf(one).text}`)

/** As the endpoint counted them, or else estimated from the characters of what is recorded. */
function tokensOf({ tokens }, recordings) {
  if (tokens) return { ...tokens, estimated: false }
  const estimate = (texts) => Math.round(texts.join('').length / charactersPerToken)
  return {
    input: estimate(recordings.flatMap(({ recording: { request } }) => [request.system, request.user])),
    output: estimate(recordings.map(({ recording }) => recording.answer)),
    estimated: true,
  }
}
