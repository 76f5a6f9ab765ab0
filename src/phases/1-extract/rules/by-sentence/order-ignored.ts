import { orderIgnoredBy } from '../by-name/aggregate.ts'
import { isBinary, lawOf } from '../by-name/binary-operation.ts'
import type { SentenceRule } from '../rule.ts'

export const orderIgnored: SentenceRule = {
  recognises: '“the order of … does not matter”, “regardless of their order”, “commutative”, “associative”',
  writes: 'the same for a shuffled list; commutative or associative for two values',
  propose: ({ sentence, f, surface }) => {
    if (/\bassociative\b/i.test(sentence) && !/\bnot\b/i.test(sentence))
      return isBinary(f) ? lawOf(f, { law: 'associative', positive: false, surface })[0] : undefined
    const isSaid =
      /\border\b.*\b(?:never|not|no|n['’]t)\b.*\b(?:matters?|influence|effect|affects?|change|relevant|important)\b|\b(?:regardless|independent(?:ly)?|irrespective) of (?:the|their|its) order\b|\bin any order\b.*\bsame\b|\border[- ]independent\b|\bcommutative\b/i.test(
        sentence,
      )
    if (!isSaid || /\bnot commutative\b/i.test(sentence)) return undefined
    const [first] = f.parameters
    if (first?.shape.kind === 'list') return orderIgnoredBy(f, surface)[0]
    return isBinary(f) ? lawOf(f, { law: 'commutative', positive: false, surface })[0] : undefined
  },
}
