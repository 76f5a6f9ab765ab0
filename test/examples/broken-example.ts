import path from 'node:path'

export interface BrokenExample {
  /** Of the folder, of the subject, of its spec, and in capitals of the variable that switches a bug on. */
  readonly name: string
  readonly folder: string
  /** Each bug, and the invariants that have to tell of it. */
  readonly bugs: Readonly<Record<string, readonly string[]>>
}

/** The example that the variable EXAMPLE names. */
export async function brokenExample(name = process.env['EXAMPLE'] ?? ''): Promise<BrokenExample> {
  const folder = path.resolve(import.meta.dirname, '../../examples', name)
  const { bugs } = (await import(path.join(folder, 'broken/bugs.ts'))) as Pick<BrokenExample, 'bugs'>
  return { name, folder, bugs }
}
