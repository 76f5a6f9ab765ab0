import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A property test of another project, in one line. */
export interface Property {
  readonly id: string
  readonly kind: string
  readonly says: string
  readonly subject: string
  /** Why no spec says it. */
  readonly unexpressed?: string
}

export const folder = path.resolve(import.meta.dirname, '..')

export const properties = JSON.parse(
  readFileSync(path.join(folder, 'properties.json'), 'utf8'),
) as readonly Property[]

/** The properties that a spec says, each named as its file. EXPRESSIVENESS names some of them, to work on. */
export const expressed: readonly string[] = readdirSync(path.join(folder, 'specs'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => path.basename(file, '.yaml'))
  .filter((id) => (process.env['EXPRESSIVENESS']?.split(',') ?? [id]).includes(id))
