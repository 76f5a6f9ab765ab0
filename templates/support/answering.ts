import fc from 'fast-check'
import { simplest } from './simplest.ts'

/**
 * Functions that draw their answers when they are called, the same for the same arguments: what they give may have
 * such functions again. Some calls deep, and where a counterexample needs no more, answers are the simplest there are.
 */
export function answering<Answer>(
  answer: () => fc.Arbitrary<Answer>,
): fc.Arbitrary<(...given: readonly unknown[]) => Answer> {
  return fc.nat().map((seed) => {
    const depth = callDepth
    const answers = new Map<string, Answer>()
    const answered = (...given: readonly unknown[]): Answer => {
      const key = fc.stringify(given)
      if (answers.has(key)) return answers.get(key) as Answer
      const drawn = deeper(depth, () => drawnFor(answer(), depth < 3 ? seed : 0, key))
      answers.set(key, drawn)
      return drawn
    }
    const shown = () => [...answers].map(([key, value]) => `/* ${key.slice(1, -1)} */ ${fc.stringify(value)}`)
    return Object.assign(answered, { [fc.toStringMethod]: () => `answering(${shown().join(', ')})` })
  })
}

let callDepth = 0

/** What is drawn inside knows that it is one call deeper. */
function deeper<Value>(depth: number, draw: () => Value): Value {
  const before = callDepth
  callDepth = depth + 1
  try {
    return draw()
  } finally {
    callDepth = before
  }
}

function drawnFor<Answer>(answers: fc.Arbitrary<Answer>, seed: number, key: string): Answer {
  if (seed === 0) return simplest(answers)
  const salted = [...key].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) | 0, seed)
  const [drawn] = fc.sample(answers, { seed: salted, numRuns: 1 })
  return drawn as Answer
}
