import type { Checked, Generated, Linted } from './pipeline/endings.ts'
import type { Request } from './pipeline/open-job.ts'

/** Checks specs. Nothing is run and nothing is written. */
export const lint = async (request: Request): Promise<Linted> => (await pipeline()).lint(request)

/** Makes the property tests and factories of specs: all files, or none when a spec has an error. */
export const generate = async (request: Request): Promise<Generated> => (await pipeline()).generate(request)

/** Says what `generate` would change. Nothing is written. */
export const checkGenerated = async (request: Request): Promise<Checked> =>
  (await pipeline()).checkGenerated(request)

const pipeline = () => import('./pipeline.ts')
