export const within = (scope) => ({ ...scope, depth: scope.depth - 1 })

/** As it stands, or under a name that the subject exports. */
export function named({ random, declared }, part, stem) {
  if (!random.chance(0.5)) return part
  const name = `${stem}${declared.length + 1}`
  declared.push(`export type ${name} = ${part.ts}\n`)
  return { ...part, ts: name }
}

export const hasKeys = ({ keys }) => Object.keys(keys).length > 0
