import type { SpecOutline } from '../../../ir/spec-outline.ts'
import { tokensOf } from './budget.ts'

/** A spec that is longer takes more room in a request than the brief that is asked about. */
export const mostShown = 4_000

/**
 * What a model is shown of a spec that exists: all of it, or, when it is long, of each invariant only what it quotes and
 * its rule, so that nothing is written a second time.
 */
export function shownOf(text: string, outline: (text: string) => SpecOutline): string {
  if (tokensOf(text) <= mostShown) return text
  const invariants = outline(text).sections.find(({ key }) => key === 'invariants')
  if (!invariants) return text
  const entries = invariants.entries.map(({ name, texts }) =>
    [`  - id: ${name}`, ...said('rule', texts['rule']), ...said('quote', texts['quote'])].join('\n'),
  )
  return `${text.slice(0, invariants.start)}invariants: # of each only what it is about\n${entries.join('\n')}\n${text.slice(invariants.end)}`
}

const said = (key: string, texts: readonly string[] = []) =>
  texts.map((text) => `    ${key}: ${JSON.stringify(text.replace(/\s+/g, ' ').trim())}`)
