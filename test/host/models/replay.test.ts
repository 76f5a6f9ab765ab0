import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ModelClient } from '../../../src/host/models/model-client.ts'
import { recordingClient } from '../../../src/host/models/recording.ts'
import { replayClient } from '../../../src/host/models/replay.ts'
import { requestHash } from '../../../src/host/models/request-hash.ts'
import { responseClient } from '../../../src/host/models/response.ts'

const request = {
  system: 'Rules.',
  user: 'The shares\nadd up.\n',
  schema: { type: 'object', required: ['yaml'] },
}
const parrot: ModelClient = {
  name: 'openai parrot-1',
  complete: async () => ({
    value: { text: 'invariants: []', model: 'parrot-1', tokens: { input: 5, output: 2 }, notes: [] },
    diagnostics: [],
  }),
}
let folder = ''
beforeEach(async () => void (folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-replay-'))))
afterEach(() => rm(folder, { recursive: true, force: true }))

const record = () => recordingClient(parrot, folder).complete(request, {})
const codesOf = (outcome: { diagnostics: readonly { code: string }[] }) =>
  outcome.diagnostics.map(({ code }) => code)

describe('a recorded answer', () => {
  it('is replayed for the same request, and says what it is', async () => {
    await record()
    const { value } = await replayClient(folder).complete(request, {})
    expect(value).toEqual({
      text: 'invariants: []',
      model: 'parrot-1',
      tokens: { input: 5, output: 2 },
      notes: ['recorded answer of parrot-1'],
    })
  })

  it('is a file without a date that holds the whole request', async () => {
    await record()
    const [file = ''] = await readdir(folder)
    const recording = JSON.parse(await readFile(path.join(folder, file), 'utf8')) as object
    expect(recording).toMatchObject({ model: 'parrot-1', requestHash: requestHash(request), request })
    expect(Object.keys(recording)).toEqual([
      'provider',
      'model',
      'note',
      'requestHash',
      'request',
      'answer',
      'tokens',
    ])
  })

  it('is not replayed for another request; the difference is named', async () => {
    await record()
    const outcome = await replayClient(folder).complete(
      { ...request, user: 'The shares\nadd up twice.\n' },
      {},
    )
    expect(codesOf(outcome)).toEqual(['extract/recording-differs'])
    expect(outcome.diagnostics[0]?.args['difference']).toBe(
      'line 2 of the user part is “add up twice.”, recorded was “add up.”',
    )
  })

  it('cannot be edited into an answer to another request', async () => {
    await record()
    const [file = ''] = await readdir(folder)
    const text = await readFile(path.join(folder, file), 'utf8')
    await writeFile(path.join(folder, file), text.replace('add up', 'do not add up'))
    expect(codesOf(await replayClient(folder).complete(request, {}))).toEqual(['extract/recording-differs'])
  })

  it('is missing: the folder and what is no recording in it are named', async () => {
    await writeFile(path.join(folder, 'notes.json'), '{"answer": 1}')
    const outcome = await replayClient(folder).complete(request, {})
    expect(codesOf(outcome)).toEqual(['extract/no-recordings'])
    expect(outcome.diagnostics[0]?.args['unreadable']).toEqual(['notes.json'])
  })
})

describe('the hash of a request', () => {
  it('does not depend on the order of keys', () => {
    const { schema, user, system } = request
    expect(requestHash({ schema: { required: ['yaml'], type: 'object' }, user, system })).toBe(
      requestHash({ system, user, schema }),
    )
  })

  it.each([{ system: 'Other rules.' }, { user: '' }, { schema: {} }, { maxTokens: 5 }])(
    'depends on %j',
    (change) => {
      expect(requestHash({ ...request, ...change })).not.toBe(requestHash(request))
    },
  )
})

describe('an answer from a file', () => {
  it('is given once; nobody can be asked to repair it', async () => {
    const client = responseClient(['invariants: []'], { name: 'response', model: 'somebody' })
    expect((await client.complete(request, {})).value?.text).toBe('invariants: []')
    expect(codesOf(await client.complete(request, {}))).toEqual(['extract/no-repair'])
  })
})
