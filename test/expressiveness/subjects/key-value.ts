import { connect, type Socket } from 'node:net'
import { createInterface, type Interface } from 'node:readline'

type Asked = readonly [command: string, ...args: string[]]
type Answer = string | number | boolean | null

export interface KvClient {
  set(key: string, value: string): Promise<boolean>
  get(key: string): Promise<string | null>
  del(...keys: string[]): Promise<number>
  size(): Promise<number>
  flush(): Promise<void>
  /** Drops the connection, or opens it again. */
  toggleConnection(): Promise<void>
}

/** Answers each line of JSON with one. */
export function createKeyValues() {
  const values = new Map<string, string>()
  const answer = ([command, ...args]: Asked): Answer => {
    const [key = '', value = ''] = args
    if (command === 'set') {
      // wrong: values.set(key.trim(), value)
      // wrong: values.set(key, values.get(key) ?? value)
      values.set(key, value)
      return true
    }
    // wrong: if (command === 'get') return values.get(key) || null
    if (command === 'get') return values.get(key) ?? null
    // wrong: if (command === 'del') return args.map((each) => values.delete(each)).length
    // wrong: if (command === 'del') return values.delete(key) ? 1 : 0
    // wrong: if (command === 'del') return args.filter((each) => values.has(each) && values.set(each, '')).length
    if (command === 'del') return args.filter((each) => values.delete(each)).length
    if (command === 'size') return values.size
    // wrong: for (const each of [...values.keys()].slice(1)) values.delete(each)
    values.clear()
    return null
  }
  return {
    answer,
    serve: (socket: Socket): void => {
      // wrong: values.clear()
      socket.on('error', () => undefined)
      createInterface(socket).on('line', (line) =>
        socket.write(`${JSON.stringify(answer(JSON.parse(line) as Asked))}\n`),
      )
    },
    clear: () => values.clear(),
  }
}

/** Asks a server of key values on a port of this machine. */
export async function openClient(port: number): Promise<KvClient> {
  let open: { socket: Socket; lines: Interface } | undefined
  const toggleConnection = async (): Promise<void> => {
    if (open) {
      open.socket.destroy()
      open = undefined
      return
    }
    const socket = connect(port, '127.0.0.1')
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject))
    open = { socket, lines: createInterface(socket) }
  }
  const ask = async (...asked: Asked): Promise<Answer> => {
    if (!open) throw new Error('not connected')
    const { socket, lines } = open
    const answered = new Promise<string>((resolve) => lines.once('line', resolve))
    socket.write(`${JSON.stringify(asked)}\n`)
    return JSON.parse(await answered) as Answer
  }
  await toggleConnection()
  return {
    set: async (key, value) => (await ask('set', key, value)) === true,
    get: async (key) => (await ask('get', key)) as string | null,
    del: async (...keys) => (await ask('del', ...keys)) as number,
    size: async () => (await ask('size')) as number,
    flush: async () => void (await ask('flush')),
    toggleConnection,
  }
}
