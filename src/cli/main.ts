#!/usr/bin/env node
import type { Io } from './io.ts'
import { run } from './run.ts'

/** After the first Ctrl-C, work that does not end by itself is given this long. */
const graceMilliseconds = 3000

const controller = new AbortController()
const stop = () => {
  if (controller.signal.aborted) process.exit(130)
  controller.abort()
  setTimeout(() => process.exit(130), graceMilliseconds).unref()
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)

/** Whoever reads the output may stop reading, as `head` does: then there is nobody left to tell. What is not done has not passed. */
const endWhenUnread = (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(process.exitCode ?? 2)
}
process.stdout.on('error', endWhenUnread)
process.stderr.on('error', endWhenUnread)

const io: Io = {
  cwd: process.cwd(),
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  columns: process.stderr.isTTY ? process.stderr.columns : undefined,
  signal: controller.signal,
}

process.exitCode = await run(process.argv.slice(2), io)
