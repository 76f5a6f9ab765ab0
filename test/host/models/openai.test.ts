import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { LLMock } from '@copilotkit/aimock'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ModelProgress, ModelRequest } from '../../../src/host/models/model-client.ts'
import { openAiClient, type OpenAiSettings } from '../../../src/host/models/openai.ts'

const request: ModelRequest = {
  system: 'You write invariants and answer in JSON.',
  user: 'The shares always add up to the total.',
  schema: {
    type: 'object',
    properties: { yaml: { type: 'string' } },
    required: ['yaml'],
    additionalProperties: false,
  },
}
const spec = JSON.stringify({ yaml: 'invariants: []' })

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

async function mock(prepare: (mock: LLMock) => unknown): Promise<LLMock> {
  const server = new LLMock({ port: 0, logLevel: 'silent' })
  prepare(server)
  await server.start()
  closing.push(() => server.stop())
  return server
}

/** A server of our own for what the mock cannot do. */
async function serve(answer: (body: string, response: http.ServerResponse) => void): Promise<string> {
  const server = http.createServer((incoming, response) => {
    let body = ''
    incoming.on('data', (chunk: Buffer) => (body += chunk.toString()))
    incoming.on('end', () => answer(body, response))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
}

const events = (...chunks: object[]) => chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join('')
const chunk = (delta: object, finish: string | null = null) => ({
  id: 'c',
  model: 'm',
  choices: [{ index: 0, delta, finish_reason: finish }],
})
const sse = { 'content-type': 'text/event-stream' }

function clientFor(baseURL: string, settings: Partial<OpenAiSettings> = {}) {
  const waits: number[] = []
  const retry = { sleep: async (milliseconds: number) => void waits.push(milliseconds), ...settings.retry }
  const client = openAiClient({
    model: 'm',
    baseURL,
    apiKey: 'sk-test-key',
    timeout: 5_000,
    ...settings,
    retry,
  })
  return { client, waits }
}

const codeOf = (outcome: { diagnostics: readonly { code: string }[] }) =>
  outcome.diagnostics.map(({ code }) => code)

describe('an answer', () => {
  it('arrives as a stream, with its progress', async () => {
    const server = await mock((m) => m.onMessage(/shares/, { content: spec }))
    const progress: ModelProgress[] = []
    const { client } = clientFor(`${server.url}/v1`)
    const { value, diagnostics } = await client.complete(request, {
      onProgress: (step) => progress.push(step),
    })
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({ text: spec, notes: [] })
    expect(progress.at(-1)).toEqual({ kind: 'receiving', characters: spec.length })
  })

  it('is asked for with a strict schema, as a stream, and without temperature or seed', async () => {
    let sent = ''
    const url = await serve((body, response) => {
      sent = body
      response.writeHead(200, sse).end(events(chunk({ content: spec }, 'stop')) + 'data: [DONE]\n\n')
    })
    await clientFor(url).client.complete({ ...request, maxTokens: 900 }, {})
    const body = JSON.parse(sent) as Record<string, unknown>
    expect(Object.keys(body).sort()).toEqual([
      'max_completion_tokens',
      'messages',
      'model',
      'response_format',
      'stream',
      'stream_options',
    ])
    expect(body['response_format']).toMatchObject({
      type: 'json_schema',
      json_schema: { strict: true, schema: request.schema },
    })
  })

  it('is counted when the endpoint counts', async () => {
    const usage = {
      id: 'c',
      model: 'm',
      choices: [],
      usage: { prompt_tokens: 12, completion_tokens: 34, total_tokens: 46 },
    }
    const url = await serve((_, response) =>
      response.writeHead(200, sse).end(events(chunk({ content: spec }, 'stop'), usage)),
    )
    const { value } = await clientFor(url).client.complete(request, {})
    expect(value?.tokens).toEqual({ input: 12, output: 34 })
  })

  it('may come whole from an endpoint that does not stream', async () => {
    const url = await serve((body, response) => {
      if (body.includes('"stream":true')) return refuse(response, 'stream is not supported')
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(
        JSON.stringify({ model: 'm', choices: [{ message: { content: spec }, finish_reason: 'stop' }] }),
      )
    })
    const { value } = await clientFor(url).client.complete(request, {})
    expect(value?.text).toBe(spec)
  })
})

const refuse = (response: http.ServerResponse, message: string, status = 400) =>
  void response
    .writeHead(status, { 'content-type': 'application/json' })
    .end(JSON.stringify({ error: { message } }))

describe('an endpoint that refuses a parameter', () => {
  it('is asked in a poorer way, and that is remembered and told', async () => {
    const bodies: string[] = []
    const url = await serve((body, response) => {
      bodies.push(body)
      if (body.includes('json_schema')) return refuse(response, 'response_format json_schema is unavailable')
      if (body.includes('json_object'))
        return refuse(response, "'response_format.type' json_object unsupported")
      if (body.includes('max_completion_tokens'))
        return refuse(response, 'unknown parameter: max_completion_tokens')
      response.writeHead(200, sse).end(events(chunk({ content: spec }, 'stop')))
    })
    const { client } = clientFor(url)
    const first = await client.complete({ ...request, maxTokens: 100 }, {})
    expect(first.value?.notes).toHaveLength(3)
    expect(bodies).toHaveLength(4)
    await client.complete({ ...request, maxTokens: 100 }, {})
    expect(bodies).toHaveLength(5)
  })

  it('is a fault when nothing poorer is left to ask for', async () => {
    const url = await serve((_, response) => refuse(response, 'messages must not be empty'))
    expect(codeOf(await clientFor(url).client.complete(request, {}))).toEqual(['extract/endpoint-failed'])
  })
})

describe('a fault that may pass', () => {
  it('is tried again after the time that the endpoint asks for', async () => {
    let calls = 0
    const url = await serve((_, response) => {
      calls += 1
      if (calls === 1) return void response.writeHead(429, { 'retry-after': '2' }).end('{}')
      if (calls === 2) return void response.writeHead(503).end('{}')
      response.writeHead(200, sse).end(events(chunk({ content: spec }, 'stop')))
    })
    const { client, waits } = clientFor(url)
    expect((await client.complete(request, {})).value?.text).toBe(spec)
    expect(waits).toEqual([2_000, 2_000])
  })

  it('is not waited for longer than the cap', async () => {
    const url = await serve(
      (_, response) => void response.writeHead(429, { 'retry-after': '3600' }).end('{}'),
    )
    const { client, waits } = clientFor(url)
    const outcome = await client.complete(request, {})
    expect(codeOf(outcome)).toEqual(['extract/rate-limited'])
    expect(outcome.diagnostics[0]?.args['seconds']).toBe(3600)
    expect(waits).toEqual([])
  })

  it('is given up after the last retry', async () => {
    const server = await mock((m) => m.onMessage(/shares/, { error: { message: 'overloaded' }, status: 500 }))
    const { client, waits } = clientFor(`${server.url}/v1`)
    expect(codeOf(await client.complete(request, {}))).toEqual(['extract/endpoint-failed'])
    expect(waits).toEqual([1_000, 2_000, 4_000])
  })

  it('stops being waited for when the user cancels', async () => {
    const url = await serve((_, response) => void response.writeHead(503).end('{}'))
    const abort = new AbortController()
    const { client } = clientFor(url, { retry: { sleep: async () => abort.abort() } })
    expect(codeOf(await client.complete(request, { signal: abort.signal }))).toEqual(['extract/cancelled'])
  })
})

describe('a debugging environment', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('does not make the SDK print prompts or keys', async () => {
    vi.stubEnv('OPENAI_LOG', 'debug')
    const printed: unknown[] = []
    const spies = (['debug', 'info', 'log', 'warn', 'error'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation((...words) => void printed.push(words)),
    )
    const url = await serve((_, response) => void response.writeHead(500).end('{}'))
    await clientFor(url).client.complete(request, {})
    for (const spy of spies) spy.mockRestore()
    expect(printed).toEqual([])
  })
})

describe('each fault is one clear diagnostic', () => {
  const answers: Record<string, [string, (response: http.ServerResponse) => void]> = {
    'a refused key': [
      'extract/key-refused',
      (r) => refuse(r, 'Incorrect API key provided: sk-test-key', 401),
    ],
    'an unknown model': ['extract/model-not-found', (r) => refuse(r, 'The model `m` does not exist', 404)],
    'a used-up quota': ['extract/quota-used-up', (r) => refuse(r, 'You exceeded your current quota', 429)],
    'a prompt beyond the context': [
      'extract/prompt-too-long',
      (r) => refuse(r, "This model's maximum context length is 8192 tokens"),
    ],
    'an answer cut by its length': [
      'extract/answer-cut',
      (r) => void r.writeHead(200, sse).end(events(chunk({ content: '{"ya' }, 'length'))),
    ],
    'a content filter': [
      'extract/content-filter',
      (r) => void r.writeHead(200, sse).end(events(chunk({}, 'content_filter'))),
    ],
    'a filtered prompt': [
      'extract/content-filter',
      (r) => refuse(r, 'content_filter: the prompt was filtered'),
    ],
    'a refusal': [
      'extract/model-refused',
      (r) => void r.writeHead(200, sse).end(events(chunk({ refusal: 'I cannot' }), chunk({}, 'stop'))),
    ],
    'an empty answer': [
      'extract/empty-answer',
      (r) => void r.writeHead(200, sse).end(events(chunk({ content: ' \n' }, 'stop'))),
    ],
    'a stream without an end': [
      'extract/no-connection',
      (r) => void r.writeHead(200, sse).end(events(chunk({ content: 'half' }))),
    ],
    'a dropped connection': [
      'extract/no-connection',
      (r) => void r.writeHead(200, sse).write(events(chunk({ content: 'half' })), () => r.destroy()),
    ],
    'a malformed event': [
      'extract/malformed-answer',
      (r) => void r.writeHead(200, sse).end('data: {"choices": [\n\n'),
    ],
  }
  for (const [name, [code, answer]] of Object.entries(answers)) {
    it(`${name}: ${code}`, async () => {
      const url = await serve((_, response) => answer(response))
      const outcome = await clientFor(url).client.complete(request, {})
      expect(outcome.value).toBeUndefined()
      expect(codeOf(outcome)).toEqual([code])
      expect(JSON.stringify(outcome.diagnostics)).not.toContain('sk-test-key')
    })
  }

  it('a body that never ends: extract/timeout', async () => {
    const url = await serve(
      (_, response) => void response.writeHead(200, sse).write(events(chunk({ content: 'slow' }))),
    )
    expect(codeOf(await clientFor(url, { timeout: 60 }).client.complete(request, {}))).toEqual([
      'extract/timeout',
    ])
  })

  it('nobody at home: extract/no-connection', async () => {
    const url = await serve(() => undefined)
    for (const close of closing.splice(0)) await close()
    const outcome = await clientFor(url).client.complete(request, {})
    expect(codeOf(outcome)).toEqual(['extract/no-connection'])
    expect(String(outcome.diagnostics[0]?.args['why'])).toMatch(/ECONNREFUSED/)
  })
})
