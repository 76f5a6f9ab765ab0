export type Tree = string | boolean | null | Date | Tree[] | { fields: [string, Tree][] }

const isDateText = /^([+-]\d\d)?\d{4}-\d\d-\d\dT/

/** The tree without dates: these become text. */
export function serialize(tree: Tree): unknown {
  // wrong: if (tree instanceof Date) return tree.toDateString()
  if (tree instanceof Date) return tree.toISOString()
  if (Array.isArray(tree)) return tree.map(serialize)
  if (tree === null || typeof tree !== 'object') return tree
  return { fields: tree.fields.map(([name, value]) => [name, serialize(value)]) }
}

/** The tree with its dates again. */
export function deserialize(data: unknown): Tree {
  // wrong: if (typeof data === 'string') return data
  if (typeof data === 'string') return isDateText.test(data) ? new Date(data) : data
  if (Array.isArray(data)) return data.map(deserialize)
  if (data === null || typeof data !== 'object') return data as boolean | null
  const { fields } = data as { fields: [string, unknown][] }
  // wrong: return { fields: fields.map(([name, value]) => [name, value as Tree]) }
  return { fields: fields.map(([name, value]) => [name, deserialize(value)]) }
}
