import { createRequire } from 'node:module'
import type * as TsMorph from 'ts-morph'
import { shareDeclarations } from './shared-declarations.ts'

let loaded: typeof TsMorph | undefined

/** ts-morph, loaded when first needed: it costs as much as everything else together, and by `require` a third less. */
export function compiler(): typeof TsMorph {
  if (loaded) return loaded
  loaded = createRequire(import.meta.url)('ts-morph') as typeof TsMorph
  shareDeclarations(loaded)
  return loaded
}
