import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { SpecDraft } from './build-draft.ts'

const own = /\b(?:typeof )?__gp\w+/g

/** The outcome of a spy that says nothing else is what it returns. */
const outcomeType = /^__gpReturns<(.*)>$/

/** Names of glue mean nothing to the reader of a message: in their place stands what the spec says there. */
export function spoken(fault: Diagnostic, draft: SpecDraft): Diagnostic {
  const speak = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(outcomeType, '$1').replace(own, (name) => writtenFor(name, draft))
    return Array.isArray(value) ? value.map(speak) : value
  }
  const args = Object.fromEntries(Object.entries(fault.args).map(([name, value]) => [name, speak(value)]))
  return { ...fault, args }
}

/** The type that an alias stands for, as written; of other names, what they are. */
function writtenFor(name: string, { aliases, embeddings }: SpecDraft): string {
  if (name === '__gpOrderable') return 'a number, a text, a boolean or a Date'
  const id = [...aliases].find(([, alias]) => alias === name)?.[0]
  const code = embeddings.find((one) => one.code.id === id || one.code.id === `${id}/type`)?.code
  if (!code) return 'the value'
  const text = code.text.trim().replace(/\s+/g, ' ')
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
