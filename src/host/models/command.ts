import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { answered, failed } from './answers.ts'
import { promptText, type CompletionOptions, type ModelClient } from './model-client.ts'

export interface CommandSettings {
  readonly program: string
  readonly args: readonly string[]
  /** Milliseconds after which the program is killed. */
  readonly timeout: number
}

/** Any program that reads a prompt on stdin and answers on stdout, run in an empty folder. */
export const commandClient = (settings: CommandSettings): ModelClient => ({
  name: `command ${path.basename(settings.program)}`,
  async complete(request, options) {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'gen-props-model-'))
    try {
      return judge(settings, await run(settings, promptText(request), folder, options))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
})

/** More than any answer: a program that never stops printing is stopped. */
const longestOutput = 8 * 1024 * 1024

interface Ending {
  readonly stdout: string
  readonly stderr: string
  readonly code: number | null
  readonly stopped: 'timeout' | 'cancelled' | 'too-long' | undefined
  readonly error: NodeJS.ErrnoException | undefined
}

function judge({ program, timeout }: CommandSettings, ending: Ending) {
  const provider = path.basename(program)
  if (ending.error?.code === 'ENOENT') return failed('extract/command-not-found', { program })
  if (ending.error)
    return failed('extract/command-failed', { program, how: ending.error.message, stderr: '' })
  if (ending.stopped === 'cancelled') return failed('extract/cancelled', {})
  if (ending.stopped === 'timeout')
    return failed('extract/timeout', { provider, seconds: Math.round(timeout / 1000) })
  if (ending.stopped === 'too-long')
    return failed('extract/command-failed', { program, how: 'printed more than 8 MB', stderr: '' })
  if (ending.code !== 0)
    return failed('extract/command-failed', {
      program,
      how: ending.code === null ? 'was killed' : `ended with exit code ${ending.code}`,
      stderr: lastLines(ending.stderr),
    })
  return answered(provider, { text: ending.stdout, model: provider, tokens: undefined, notes: [] })
}

const lastLines = (text: string) => text.trim().split('\n').slice(-5).join('\n').slice(-600)

function run(
  settings: CommandSettings,
  prompt: string,
  folder: string,
  options: CompletionOptions,
): Promise<Ending> {
  return new Promise((resolve) => {
    const posix = process.platform !== 'win32'
    // A group of its own, so that what the program starts is ended with it.
    const child = spawn(settings.program, [...settings.args], {
      cwd: folder,
      detached: posix,
      windowsHide: true,
    })
    const chunks: Buffer[] = []
    let size = 0
    let stderr = ''
    let stopped: Ending['stopped']
    const stop = (why: NonNullable<Ending['stopped']>) => {
      stopped ??= why
      if (child.pid === undefined) return
      try {
        if (posix) process.kill(-child.pid, 'SIGKILL')
        else child.kill('SIGKILL')
      } catch {
        // It ended by itself in the meantime.
      }
    }
    const timer = setTimeout(() => stop('timeout'), settings.timeout)
    const cancel = () => stop('cancelled')
    const end = (code: number | null, error?: NodeJS.ErrnoException) => {
      clearTimeout(timer)
      options.signal?.removeEventListener('abort', cancel)
      resolve({ stdout: Buffer.concat(chunks).toString('utf8'), stderr, code, stopped, error })
    }
    child.on('error', (error) => end(null, error))
    child.on('close', (code) => end(code))
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      size += chunk.length
      if (size > longestOutput) stop('too-long')
      options.onProgress?.({ kind: 'receiving', characters: size })
    })
    child.stderr.on('data', (chunk: Buffer) => (stderr = (stderr + chunk.toString('utf8')).slice(-10_000)))
    // A program may answer without reading to the end.
    child.stdin.on('error', () => undefined)
    child.stdin.end(prompt)
    if (options.signal?.aborted) cancel()
    else options.signal?.addEventListener('abort', cancel)
  })
}
