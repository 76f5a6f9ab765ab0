import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { onTestFinished } from 'vitest'

export interface LanguageServer {
  /** Hands over the text of the document, all of it. */
  readonly write: (text: string) => void
  readonly complete: (position: Position) => Promise<readonly string[]>
  /** The text that an editor shows for the word there. */
  readonly hover: (position: Position) => Promise<string>
  /** What is wrong with the text of another document. */
  readonly problems: (text: string) => Promise<readonly string[]>
}

export interface Position {
  readonly line: number
  readonly character: number
}

interface Message {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

const uri = 'file:///project/invariants/shop.yaml'
const textDocument = { uri }

/** The server of VS Code's YAML extension with one document open, over its own protocol; it ends with the test. */
export async function openLanguageServer(): Promise<LanguageServer> {
  const wire = connect()
  let version = 0
  await wire.ask('initialize', { processId: process.pid, rootUri: null, capabilities: {} })
  wire.tell('initialized', {})
  wire.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version, text: '' } })
  return {
    write: (text) =>
      wire.tell('textDocument/didChange', {
        textDocument: { uri, version: ++version },
        contentChanges: [{ text }],
      }),
    complete: async (position) => {
      const found = await wire.ask('textDocument/completion', { textDocument, position })
      const items = Array.isArray(found) ? found : (found as { items?: unknown[] } | null)?.items
      return (items as { label: string }[]).map(({ label }) => label)
    },
    hover: async (position) => {
      const found = await wire.ask('textDocument/hover', { textDocument, position })
      return (found as { contents?: { value?: string } } | null)?.contents?.value ?? ''
    },
    problems: async (text) => {
      const other = `file:///project/invariants/other-${++version}.yaml`
      wire.tell('textDocument/didOpen', {
        textDocument: { uri: other, languageId: 'yaml', version, text },
      })
      const { diagnostics } = await wire.published(other)
      return diagnostics.map(({ message }) => message)
    },
  }
}

interface Published {
  readonly uri: string
  readonly diagnostics: readonly { readonly message: string }[]
}

/** JSON-RPC over the standard streams of a process. */
function connect() {
  const own = createRequire(import.meta.url)
  const folder = path.dirname(own.resolve('yaml-language-server/package.json'))
  const server = spawn(process.execPath, [path.join(folder, 'bin/yaml-language-server'), '--stdio'])
  onTestFinished(() => void server.kill())
  const waiting = new Map<number, (result: unknown) => void>()
  const published = new Map<string, (found: Published) => void>()
  const send = (message: Message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const receive = ({ id, method, params, result }: Message) => {
    if (method === 'textDocument/publishDiagnostics') {
      const found = params as Published
      published.get(found.uri)?.(found)
    }
    // It asks the editor for its settings; there are none.
    else if (method !== undefined && id !== undefined) send({ id, result: null })
    else if (id !== undefined) waiting.get(id)?.(result)
  }
  server.stdout.on('data', framed(receive))
  let last = 0
  return {
    tell: (method: string, params: unknown) => send({ method, params }),
    ask: (method: string, params: unknown) =>
      new Promise<unknown>((resolve) => {
        waiting.set(++last, resolve)
        send({ id: last, method, params })
      }),
    published: (of: string) => new Promise<Published>((resolve) => published.set(of, resolve)),
  }
}

/** Cuts a stream into its messages. */
function framed(receive: (message: Message) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:.+\r\n)*\r\n/.exec(rest.toString('latin1'))
      const end = (head?.[0].length ?? 0) + Number(head?.[1])
      if (!head || rest.length < end) return
      receive(JSON.parse(rest.subarray(head[0].length, end).toString()) as Message)
      rest = rest.subarray(end)
    }
  }
}
