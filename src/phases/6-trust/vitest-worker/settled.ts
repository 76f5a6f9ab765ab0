import path from 'node:path'
import { readSettled } from '../../../host/running-notes.ts'

/** Which test it is: the file that it ran in, by its path, the groups around it, outermost first, and its title. */
export interface TestPlace {
  readonly file: string
  readonly groups: readonly string[]
  readonly title: string
}

/** A path may be written in several ways; what a test file of ours is called is unique. */
export const placeKey = ({ file, groups, title }: TestPlace): string =>
  JSON.stringify([path.basename(file), ...groups, title])

let settled: ReadonlySet<string> | undefined

/** Whether it is known how this test ends, because a process ran it before another test ended that process. */
export function isSettled(folder: string, test: TestPlace): boolean {
  settled ??= new Set(readSettled(folder))
  return settled.has(placeKey(test))
}
