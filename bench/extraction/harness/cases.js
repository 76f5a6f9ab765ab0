import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from './load.js'

/** Where the briefs stand that extraction is held to. */
export const casesFolder = fileURLToPath(new URL('..', import.meta.url))

/** The trades that have a brief, in the order of the alphabet. */
export const tradesIn = (folder) =>
  readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, 'brief.md')))
    .sort()

/** A brief, its correct subject, and the bugs that the subject might have, as they are written. */
export function readCase(root, trade) {
  const folder = path.join(root, trade)
  const subjectFile = path.join(folder, 'subject.ts')
  return {
    trade,
    folder,
    subjectFile,
    brief: readFileSync(path.join(folder, 'brief.md'), 'utf8'),
    subject: readFileSync(subjectFile, 'utf8'),
    bugs: load(path.join(folder, 'bugs.ts')).bugs,
  }
}

/** The subject with a bug in it. */
export const broken = (subject, { is, becomes }) => subject.replace(is, () => becomes)
