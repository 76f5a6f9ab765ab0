import { indented } from '../draft/indentation.ts'
import type { Factory } from './drawing/drawing.ts'
import type { Proposal } from './rule.ts'
import { quoted } from './words.ts'

/** A proposal with the lines that say what it is based on. */
export interface Written extends Proposal {
  /** YAML lines after `rule`: `quote: …`, `because: …`. */
  readonly grounds: readonly string[]
}

/** Proposals as the YAML of a spec, as a model would answer. */
export function writeSpec(proposals: readonly Written[]): string {
  const factories = new Map(proposals.flatMap(factoriesOf).map(({ name, text }) => [name, text]))
  const machines = new Map(
    proposals.flatMap(({ machines: made = [] }) => made).map(({ name, lines }) => [name, lines]),
  )
  return [
    factories.size === 0
      ? ''
      : `factories:\n${[...factories].map(([name, text]) => `  ${name}: ${text}\n`).join('')}`,
    machines.size === 0
      ? ''
      : `machines:\n${[...machines].map(([name, lines]) => `  ${name}:\n${indented(lines.join('\n'), 4)}\n`).join('\n')}`,
    proposals.length === 0 ? 'invariants: []\n' : `invariants:\n${proposals.map(entry).join('\n')}`,
  ]
    .filter((part) => part !== '')
    .join('\n')
}

/** The same factory is made once, however many draw from it. */
const factoriesOf = ({ drawn }: Proposal): readonly Factory[] => drawn.flatMap(({ factories }) => factories)

const entry = ({ id, rule, grounds, lines }: Written) =>
  `${[`  - id: ${id}`, `rule: ${scalar(rule)}`, ...grounds, ...lines].join('\n    ')}\n`

/** A sentence as a plain scalar where YAML reads it back as it is. */
export const scalar = (text: string): string =>
  /^[A-Za-z][\w ,.()'“”’+*/=-]*$/.test(text) && !/ #|: /.test(text) ? text : quoted(text)
