import { spawn } from 'node:child_process'

export interface NodeProgram {
  /** An ES module; it talks to us by `process.send`. */
  readonly file: string
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  readonly onMessage: (message: unknown) => void
  readonly signal: AbortSignal | undefined
}

export interface ProgramEnd {
  /** Undefined when a signal ended it. */
  readonly exitCode: number | undefined
  /** The end of what it wrote to stdout and stderr. */
  readonly output: string
}

const keptOutput = 20_000
const patience = 3_000

/** Runs a program of ours in a Node process of its own: what it prints is kept, not shown. */
export function runNodeProgram(program: NodeProgram): Promise<ProgramEnd> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program.file], {
      cwd: program.folder,
      env: { ...process.env, ...program.env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      serialization: 'advanced',
    })
    let output = ''
    const keep = (data: Buffer) => (output = (output + data.toString('utf8')).slice(-keptOutput))
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('message', program.onMessage)
    const stop = () => {
      child.kill('SIGTERM')
      setTimeout(() => child.kill('SIGKILL'), patience).unref()
    }
    program.signal?.addEventListener('abort', stop, { once: true })
    child.on('error', reject)
    child.on('close', (code) => {
      program.signal?.removeEventListener('abort', stop)
      resolve({ exitCode: code ?? undefined, output })
    })
    if (program.signal?.aborted === true) stop()
  })
}
