import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
  return notesIn(folder)
    .filter(({ id }) => isAlive(id))
    .map(({ file }) => textOf(file))
    .filter((text) => text !== '')
}

/** What processes were in the middle of that are gone, each told once. */
export function takeNotesOfTheDead(folder: string): readonly string[] {
  const dead = notesIn(folder).filter(({ id }) => !isAlive(id))
  const texts = dead.map(({ file }) => textOf(file)).filter((text) => text !== '')
  for (const { file } of dead) rmSync(file, { force: true })
  return texts
}

const notesIn = (folder: string): readonly { readonly id: number; readonly file: string }[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => ({ id: Number(name.slice(prefix.length)), file: path.join(folder, name) }))

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

const settledFile = (folder: string): string => path.join(folder, 'settled.json')

/** Says which tests need not run, by their keys; of none, when there are no keys. */
export function noteSettled(folder: string, keys: readonly string[]): void {
  if (keys.length === 0) rmSync(settledFile(folder), { force: true })
  else writeFileSync(settledFile(folder), JSON.stringify(keys))
}

export const readSettled = (folder: string): readonly string[] =>
  existsSync(settledFile(folder))
    ? (JSON.parse(readFileSync(settledFile(folder), 'utf8')) as readonly string[])
    : []
