import { arbitraryTable } from './arbitrary.ts'
import { invariantKeys } from './invariant-keys.ts'
import { topLevelKeys } from './top-level.ts'

const tables = { 'a spec': topLevelKeys, 'an invariant': invariantKeys, 'an arbitrary': arbitraryTable }

/** What has a key of this name: of a key that stands where it is none, it stands too far in or out. */
export const ownerOf = (key: string): string | undefined =>
  Object.entries(tables).find(([, keys]) => Object.hasOwn(keys, key))?.[0]
