import type { Adopted } from '../pipeline/endings.ts'
import type { Terminal } from './terminal.ts'

/** What was written into specs, and the files that were generated from them. */
export function showAdopted(
  { examples, written }: Pick<Adopted, 'examples' | 'written'>,
  terminal: Pick<Terminal, 'result'>,
): void {
  for (const { spec, invariant, text } of examples) terminal.result(`${spec}: ${invariant} keeps ${text}`)
  for (const file of written) terminal.result(`wrote ${file}`)
}
