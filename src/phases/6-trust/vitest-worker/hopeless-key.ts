import path from 'node:path'
import type { TestPlace } from './settled.ts'

/** A test of a file, in whichever way it is run: the first group says in which. */
export const hopelessKey = ({ file, groups, title }: TestPlace): string =>
  JSON.stringify([path.basename(file), ...groups.slice(1), title])
