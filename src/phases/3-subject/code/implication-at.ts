interface Implication {
  /** As it is written: `==>`. */
  readonly operator: string
  readonly start: number
  readonly end: number
  /** An expression that says the same, when each side is plain. */
  readonly repaired: string | undefined
}

const operators = /(?<![<>=!])(?:<==>|<->|=+>|->|\u21d2|\u21d4|\u2192|\bimplies\b|\biff\b)(?![<>=])/g

/** An operator of other languages between two conditions, at which the compiler stumbled. */
export function implicationAt(text: string, at: number): Implication | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1
  const line = text.slice(lineStart).split('\n')[0] ?? ''
  const column = at - lineStart
  for (const { index, 0: operator } of line.matchAll(operators)) {
    if (column < index || column > index + operator.length) continue
    const sides = [line.slice(0, index).trim(), line.slice(index + operator.length).trim()]
    if (sides.includes('') || (isShort(operator) && !comparison.test(sides[0] ?? ''))) return undefined
    return {
      operator,
      start: lineStart + index,
      end: lineStart + index + operator.length,
      repaired: repairedOf(operator, sides),
    }
  }
  return undefined
}

/** What may be the arrow of a function, or `>=` with its letters swapped, follows a comparison where it is neither. */
const isShort = (operator: string) => operator === '=>' || operator === '->'
const comparison = /(?:[<>]=?|[!=]==?|&&|\|\|)[^()]*$/

/** Of sides that hold statements, or brackets that are closed elsewhere, nothing is said. */
function repairedOf(
  operator: string,
  [premise = '', conclusion = '']: readonly string[],
): string | undefined {
  if (![premise, conclusion].every(isWhole)) return undefined
  if (/^(?:<|\u21d4|iff)/.test(operator)) return `${grouped(premise)} === ${grouped(conclusion)}`
  return `!${grouped(premise)} || ${/&&|\?|=>/.test(conclusion) ? `(${conclusion})` : conclusion}`
}

const isWhole = (side: string) =>
  !/^(?:const|if|for|return)\b|[;'"`]/.test(side) &&
  [...side].reduce(
    (depth, one) => (depth < 0 ? depth : depth + (/[([{]/.test(one) ? 1 : /[)\]}]/.test(one) ? -1 : 0)),
    0,
  ) === 0

const grouped = (side: string) => (/^!?[\w.]+(?:\([^()]*\))?$/.test(side) ? side : `(${side})`)
