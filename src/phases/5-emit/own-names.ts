/** Names that code of the spec means something by, while its files are printed. */
let taken: ReadonlySet<string> = new Set()

/** Prints beside names of the user's: our own that are the same are called otherwise all the while. */
export function printBeside<Printed>(names: ReadonlySet<string>, print: () => Printed): Printed {
  const before = taken
  taken = names
  try {
    return print()
  } finally {
    taken = before
  }
}

/** What a name of ours is called in the file being printed: itself, or `copy_` where the user has a `copy`. */
export function ownName(name: string): string {
  let own = name
  while (taken.has(own)) own += '_'
  return own
}

/** The name in an import declaration: `copy`, or `copy as copy_`. */
export function ownImported(name: string): string {
  const own = ownName(name)
  return own === name ? name : `${name} as ${own}`
}
