import { composeSpec } from '../draft/compose.ts'
import type { Draft } from '../draft/draft.ts'
import { barred } from './barred.ts'

/** Goes below the first message once an answer was accepted: what would it let pass? */
export const reviewPrompt = (draft: Draft): string =>
  [
    `# Your answer so far\n\nThis is what was accepted of it:\n\n${barred(bodyOf(draft))}`,
    `# Your task now

Review it as somebody who wants to get a wrong implementation past it.

- For each invariant: which wrong implementation would satisfy it (a constant, the input handed back, a
  condition flipped or left out, an off-by-one at a limit, only the first element looked at, ties and
  duplicates handled otherwise, a field forgotten, an error of another class or without what it must
  name, an input modified, state that survives)? Does another invariant catch that one?
- For each sentence of the brief: break each of its rules, exceptions and numbers in thought, one at a
  time. Does an invariant then fail on the inputs that are drawn, often enough to be seen in 100 runs?
- For each generator: can it draw an input on which a correct subject, which does no more than the brief
  says, fails the invariant: an odd character, an empty text or list, zero, -0, a duplicate, a very large
  number, a key such as __proto__?

Answer with one fenced yaml block again, and put only what changes into it: under invariants those that
you make stronger or sound, whole and under their old ids, and new ones for what nothing catches; under
types, factories, machines and scenarios what these need. Every one of them quotes the brief. Make nothing
weaker that holds. When nothing is lacking, answer with invariants: [] alone.
`,
  ].join('\n\n')

const bodyOf = (draft: Draft) =>
  composeSpec({ subject: '', brief: '' }, { ...draft, open: [], uncovered: [] })
    .split('\n')
    .slice(4)
    .join('\n')
