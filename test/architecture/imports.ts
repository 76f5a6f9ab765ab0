import path from 'node:path'
import ts from 'typescript'

/** What a module imports, lazily too: paths from the root of src for relative specifiers, else the specifier. */
export const importsOf = (file: string, text: string): readonly string[] =>
  ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? path.posix.join(path.posix.dirname(file), fileName) : fileName,
    )

/** A cycle as the names along it, the first one repeated at its end. */
export function cycleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const finished = new Set<string>()
  const visit = (name: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name]
    if (finished.has(name)) return undefined
    for (const target of graph.get(name) ?? []) {
      const cycle = visit(target, [...trail, name])
      if (cycle) return cycle
    }
    finished.add(name)
    return undefined
  }
  for (const name of graph.keys()) {
    const cycle = visit(name, [])
    if (cycle) return cycle
  }
  return undefined
}
