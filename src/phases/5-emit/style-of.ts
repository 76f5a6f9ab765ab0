import type { InvariantPlan } from '../../ir/plan.ts'
import { isScheduled } from './interleave.ts'
import { lawTexts } from './law-texts.ts'
import { machineOf } from './machines/machine-names.ts'
import { ownName } from './own-names.ts'
import { mentions, namesBoundBy, textsOf } from './statements/mentions.ts'
import type { BlockStyle } from './statements/block-style.ts'

/** How the blocks of a test are printed: which names anything reads, and which are in scope. */
export function styleOf(plan: InvariantPlan): BlockStyle {
  const isMachine = machineOf(plan) !== undefined
  const texts = [
    ...textsOf([...plan.setup, ...plan.when, ...plan.then]),
    ...[
      ...plan.unchanged,
      ...plan.tamper,
      ...plan.cover.map(({ when }) => when),
      ...plan.olds.map(({ expression }) => expression),
    ].map(({ text }) => text),
    ...(plan.assuming ? [plan.assuming.text] : []),
    ...lawTexts(plan),
    ...plan.interleave,
    ...(isScheduled(plan) ? [ownName('schedule')] : []),
  ]
  // What a machine starts from.
  const always = new Set(machineOf(plan)?.given.map(({ name }) => name))
  // What is computed and read by nothing is not printed, and reads nothing itself: the last ones tell first.
  for (const { name, value } of plan.given.toReversed()) {
    if (value.kind !== 'computed') continue
    if (isMachine || always.has(name) || texts.some((text) => mentions(text, name)))
      texts.push(value.expression.text)
  }
  const scope = [...plan.given.map(({ name }) => name), ...namesBoundBy([...plan.setup, ...plan.when])]
  return {
    asserts: false,
    isRead: (name) => always.has(name) || texts.some((text) => mentions(text, name)),
    seen: [],
    scope: isMachine ? [...scope, 'system', 'model'] : scope,
  }
}
