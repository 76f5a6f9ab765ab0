import { mkdir, readdir } from 'node:fs/promises'
import path from 'node:path'
import { readTextIfExists, writeWhole } from '../files.ts'
import type { ModelAnswer, ModelClient, ModelRequest } from './model-client.ts'
import { requestHash } from './request-hash.ts'

/** One answer of a real model, kept in a file so that it can be replayed without the model. Holds no key and no date. */
export interface Recording {
  readonly provider: string
  readonly model: string
  readonly note: string
  readonly requestHash: string
  readonly request: ModelRequest
  readonly answer: string
  readonly tokens?: { readonly input: number; readonly output: number }
}

/** A client that writes each answer that it gets to a file of the folder, named by the request's hash. */
export const recordingClient = (client: ModelClient, folder: string): ModelClient => ({
  name: client.name,
  async complete(request, options) {
    const outcome = await client.complete(request, options)
    if (outcome.value) await record(folder, client.name, request, outcome.value)
    return outcome
  },
})

async function record(folder: string, provider: string, request: ModelRequest, answer: ModelAnswer) {
  const hash = requestHash(request)
  const recording: Recording = {
    provider,
    model: answer.model,
    note: `recorded answer of ${answer.model}`,
    requestHash: hash,
    request,
    answer: answer.text,
    ...(answer.tokens && { tokens: answer.tokens }),
  }
  await mkdir(folder, { recursive: true })
  await writeWhole(
    path.join(folder, `${hash.slice(0, 12)}.json`),
    `${JSON.stringify(recording, undefined, 2)}\n`,
  )
}

/** The recordings of a folder, by file name; undefined when there is no such folder. Files that are none are named. */
export async function readRecordings(folder: string): Promise<
  | {
      readonly recordings: readonly { file: string; recording: Recording }[]
      readonly unreadable: readonly string[]
    }
  | undefined
> {
  const names = await readdir(folder).catch(() => undefined)
  if (!names) return undefined
  const recordings: { file: string; recording: Recording }[] = []
  const unreadable: string[] = []
  for (const file of names.filter((name) => name.endsWith('.json')).sort()) {
    const recording = parse((await readTextIfExists(path.join(folder, file))) ?? '')
    if (recording) recordings.push({ file, recording })
    else unreadable.push(file)
  }
  return { recordings, unreadable }
}

function parse(text: string): Recording | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isRecording(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isRecording = (value: unknown): value is Recording =>
  isRecord(value) &&
  typeof value['answer'] === 'string' &&
  typeof value['model'] === 'string' &&
  isRecord(value['request']) &&
  typeof value['request']['system'] === 'string' &&
  typeof value['request']['user'] === 'string'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
