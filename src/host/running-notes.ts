import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
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

let beats = 0

/** Says that this process is still at it: what runs in circles cannot. The clock may be a fake one, so that turns count. */
export function keepRunning(folder: string): void {
  beats += 1
  try {
    utimesSync(path.join(folder, `${prefix}${process.pid}`), beats, beats)
  } catch {
    // Nothing is noted now, or the folder is gone.
  }
}

/** A process that lives, what it is in the middle of, and what changes whenever it says so. */
export interface RunningNote {
  readonly id: number
  readonly text: string
  readonly at: number
}

export function runningNotes(folder: string): readonly RunningNote[] {
  return notesIn(folder)
    .filter(({ id }) => isAlive(id))
    .map(({ id, file }) => ({ id, text: textOf(file), at: timeOf(file) }))
    .filter(({ text }) => text !== '')
}

/** Ends a process, whose last note is this text. */
export function endRunning(folder: string, id: number, text: string): void {
  writeFileSync(path.join(folder, `${prefix}${id}`), text)
  process.kill(id, 'SIGKILL')
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

function timeOf(file: string): number {
  try {
    return statSync(file).mtimeMs
  } catch {
    return 0
  }
}

const hopelessFile = (folder: string): string => path.join(folder, 'hopeless')

/** Notes a test that took all of its time, by its key, so that it is not waited for again. */
export function noteHopeless(folder: string, key: string): void {
  appendFileSync(hopelessFile(folder), `${key}\n`)
}

/** The keys of such tests, as often as they were noted. */
export const readHopeless = (folder: string): readonly string[] =>
  existsSync(hopelessFile(folder))
    ? readFileSync(hopelessFile(folder), 'utf8').split('\n').filter(Boolean)
    : []

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
