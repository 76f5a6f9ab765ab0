import { answered, failed } from './answers.ts'
import type { ModelClient, ModelRequest } from './model-client.ts'
import { readRecordings, type Recording } from './recording.ts'
import { requestHash } from './request-hash.ts'

/** Answers from recordings only: the same request, to the byte, or a fault that says what differs. */
export const replayClient = (folder: string): ModelClient => ({
  name: `replay ${folder}`,
  async complete(request) {
    const read = await readRecordings(folder)
    if (!read || read.recordings.length === 0)
      return failed('extract/no-recordings', { folder, unreadable: read?.unreadable ?? [] })
    const hash = requestHash(request)
    const hit = read.recordings.find(({ recording }) => requestHash(recording.request) === hash)
    if (!hit)
      return failed('extract/recording-differs', { folder, ...nearestRecording(request, read.recordings) })
    const { recording } = hit
    return answered('replay', {
      text: recording.answer,
      model: recording.model,
      tokens: recording.tokens,
      notes: [recording.note],
    })
  },
})

/** The recording that shares the most lines with the request, and the first line on which the two part. */
function nearestRecording(
  request: ModelRequest,
  recordings: readonly { readonly file: string; readonly recording: Recording }[],
): { readonly nearest: string; readonly difference: string } {
  const ranked = recordings
    .map(({ file, recording }) => ({ file, recording, shared: sharedLines(request, recording.request) }))
    .sort((a, b) => b.shared - a.shared)
  const [best] = ranked
  return { nearest: best?.file ?? '', difference: best ? differenceOf(request, best.recording.request) : '' }
}

function sharedLines(request: ModelRequest, recorded: ModelRequest): number {
  const lines = new Set(`${recorded.system}\n${recorded.user}`.split('\n'))
  return `${request.system}\n${request.user}`.split('\n').filter((line) => lines.has(line)).length
}

function differenceOf(request: ModelRequest, recorded: ModelRequest): string {
  for (const part of ['system', 'user'] as const) {
    const now = request[part].split('\n')
    const then = recorded[part].split('\n')
    const at = now.findIndex((line, index) => line !== then[index])
    if (at >= 0)
      return `line ${at + 1} of the ${part} part is “${now[at] ?? ''}”, recorded was “${then[at] ?? ''}”`
    if (then.length > now.length) return `the recorded ${part} part goes on with “${then[now.length] ?? ''}”`
  }
  return 'the schema or the limit of tokens differs'
}
