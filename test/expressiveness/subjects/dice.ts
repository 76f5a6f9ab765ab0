export type Expr =
  | { readonly kind: 'dice'; readonly count: number; readonly sides: number }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: '+' | '-' | '*'; readonly left: Expr; readonly right: Expr }

const power = { '+': 1, '-': 1, '*': 2, dice: 3, number: 3 } as const

/** An expression as people write it, with no more parentheses than it needs. */
export function print(expression: Expr): string {
  if (expression.kind === 'dice') return `${expression.count}d${expression.sides}`
  if (expression.kind === 'number') return String(expression.value)
  const { kind, left, right } = expression
  // wrong: return `${print(left)} ${kind} ${print(right)}`
  // wrong: return `${inside(left, power[kind])} ${kind} ${inside(right, power[kind])}`
  return `${inside(left, power[kind])} ${kind} ${inside(right, power[kind] + 1)}`
}

const inside = (expression: Expr, least: number): string =>
  power[expression.kind] < least ? `(${print(expression)})` : print(expression)

export type Parsed = { readonly status: true; readonly value: Expr } | { readonly status: false }

/** Reads such text again. */
export function parse(text: string): Parsed {
  const tokens = text.match(/\d+d\d+|\d+|[-+*()]/g) ?? []
  const value = sum(tokens)
  return value && tokens.length === 0 ? { status: true, value } : { status: false }
}

function chain(
  tokens: string[],
  operators: string,
  operand: (tokens: string[]) => Expr | undefined,
): Expr | undefined {
  let left = operand(tokens)
  // wrong: if (left && operators.includes(tokens[0] ?? ' ')) {
  while (left && operators.includes(tokens[0] ?? ' ')) {
    const kind = tokens.shift() as '+' | '-' | '*'
    const right = operand(tokens)
    left = right && { kind, left, right }
  }
  return left
}

const sum = (tokens: string[]): Expr | undefined => chain(tokens, '+-', product)
const product = (tokens: string[]): Expr | undefined => chain(tokens, '*', atom)

function atom(tokens: string[]): Expr | undefined {
  const token = tokens.shift()
  if (token === '(') {
    const inner = sum(tokens)
    return tokens.shift() === ')' ? inner : undefined
  }
  const [count, sides] = (token ?? '').split('d').map(Number)
  if (sides !== undefined && count !== undefined) return { kind: 'dice', count, sides }
  return count === undefined || Number.isNaN(count) ? undefined : { kind: 'number', value: count }
}
