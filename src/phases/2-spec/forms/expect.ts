import type { YamlList, YamlMap, YamlNode, YamlScalar } from '../yaml/yaml-node.ts'
import type { Place } from './form.ts'
import { mendOf } from './mend-of.ts'
import { nameOf } from './name-of.ts'

/** Reports that `node` is not what its place expects. */
export function wrong(node: YamlNode, expected: string, place: Place): undefined {
  const { key, reading } = place
  const mend = mendOf({ node, expected, key })
  reading.report('spec/wrong-value', node.slot, { key, expected, found: nameOf(node), ...(mend && { mend }) })
  return undefined
}

/** A scalar with a value that is there. */
export function expectScalar(node: YamlNode, expected: string, place: Place): YamlScalar | undefined {
  if (!isUntagged(node, place)) return undefined
  return node.kind === 'scalar' && node.value !== null ? node : wrong(node, expected, place)
}

export function expectMap(node: YamlNode, expected: string, place: Place): YamlMap | undefined {
  if (!isUntagged(node, place)) return undefined
  return node.kind === 'map' ? node : wrong(node, expected, place)
}

export function expectList(node: YamlNode, expected: string, place: Place): YamlList | undefined {
  if (!isUntagged(node, place)) return undefined
  return node.kind === 'list' ? node : wrong(node, expected, place)
}

/** `!!str` says what a scalar is already; every other tag, and an alias that leads nowhere, is a fault. */
export function isUntagged(node: YamlNode, place: Place): boolean {
  const { tag } = node
  if (tag === undefined || tag === '!!str') return true
  if (tag.startsWith('*')) place.reading.report('spec/unknown-alias', node.slot, { name: tag.slice(1) })
  else place.reading.report('spec/unknown-tag', node.slot, { tag })
  return false
}
