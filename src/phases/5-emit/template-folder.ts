import { existsSync } from 'node:fs'
import type { InvariantKind } from '../../ir/spec.ts'

/** The template for the middle of a test of a kind. */
export type KindTemplate = `kinds/${InvariantKind}`

/** `templates/` of the package, which stands beside `src` and beside `dist`. */
export function templateFolder(): URL {
  for (const up of ['../../../templates/', '../../templates/']) {
    const folder = new URL(up, import.meta.url)
    if (existsSync(folder)) return folder
  }
  throw new Error('The templates of gen-props are missing: install the package anew.')
}
