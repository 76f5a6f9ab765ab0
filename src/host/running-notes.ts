import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// Synchronous: a process that is about to run in circles has no later moment.

/** Notes what this process does now, in a folder that others read; undefined when it is done. */
export function noteRunning(folder: string, text: string | undefined): void {
  const file = path.join(folder, `running-${process.pid}`)
  if (text === undefined) rmSync(file, { force: true })
  else writeFileSync(file, text)
}

/** What the processes that note it in a folder are in the middle of. */
export function readRunning(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.startsWith('running-'))
  return names.map((name) => readFileSync(path.join(folder, name), 'utf8')).filter((text) => text !== '')
}
