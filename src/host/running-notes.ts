import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

// Synchronous: a process that is about to run in circles has no later moment. Copied out alone for workers of
// StrykerJS: it must not import modules of ours.

const prefix = 'running-'

/** Notes what this process does now, in a folder that others read; undefined when it is done. */
export function noteRunning(folder: string, text: string | undefined): void {
  const file = path.join(folder, `${prefix}${process.pid}`)
  if (text === undefined) rmSync(file, { force: true })
  else writeFileSync(file, text)
}

/** What the processes that note it in a folder are in the middle of; those that are gone are in the middle of nothing. */
export function readRunning(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix) && isAlive(Number(name.slice(prefix.length))))
    .map((name) => textOf(path.join(folder, name)))
    .filter((text) => text !== '')
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    // Of somebody else, and alive.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Empty where the process has just taken its note away, or is writing the next. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
