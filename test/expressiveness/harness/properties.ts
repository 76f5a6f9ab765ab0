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

/** The properties that a spec says, each named as its file. */
export const expressed: readonly string[] = readdirSync(path.join(folder, 'specs'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => path.basename(file, '.yaml'))

const wanted = process.env['EXPRESSIVENESS']

/** Whether each spec is only to be generated, which takes seconds where its tests take minutes. */
export const onlyGenerated = wanted === 'generated'

/**
 * Those that are tried: every sixth one, to save time; with EXPRESSIVENESS=all all of them, or those that it names; with
 * EXPRESSIVENESS=generated all of them are generated, and nothing is run.
 */
export const tried: readonly string[] = expressed.filter((id, at) =>
  wanted === undefined ? at % 6 === 0 : wanted === 'all' || onlyGenerated || wanted.split(',').includes(id),
)
