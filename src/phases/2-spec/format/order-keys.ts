import type { YAMLMap } from 'yaml'
import { keyName, shapedMaps } from './spec-shape.ts'

/** Puts the language's own keys into the order of the reference; others follow, in the order in which they were. */
export function orderKeys(spec: YAMLMap): void {
  for (const { map, order } of shapedMaps(spec)) {
    const rank = (entry: unknown) => {
      const index = order.indexOf(keyName(entry) ?? '')
      return index < 0 ? order.length : index
    }
    map.items = [...map.items].sort((a, b) => rank(a) - rank(b))
  }
}
