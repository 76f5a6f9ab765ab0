import type { Expression, ExpressionShape } from '../../../ir/checked-code.ts'
import { code, join, plain, support, written, type Fragment } from '../fragment.ts'
import { isIdentifier, stringLiteral } from '../literal.ts'
import { mentions } from './mentions.ts'
import type { BlockStyle } from './block-style.ts'

type Context = Pick<BlockStyle, 'seen' | 'scope'>
type Shaped<Kind> = Extract<ExpressionShape, { kind: Kind }>

/** An expression that must be true, as a call that shows both sides when it is not. */
export function printAssertion(expression: Expression, context: Context): Fragment {
  const print = printers[expression.shape.kind] as (
    shape: ExpressionShape,
    expression: Expression,
    context: Context,
  ) => Fragment
  return print(expression.shape, expression, context)
}

const printers: {
  [Kind in ExpressionShape['kind']]: (
    shape: Shaped<Kind>,
    expression: Expression,
    context: Context,
  ) => Fragment
} = {
  comparison: ({ operator, left, right }, _, context) => compare(left, operator, right, context),
  equals: ({ left, right }, _, context) => compare(left, 'equals', right, context),
  and: ({ operands }, expression, context) => {
    const split = separable(operands)
    return split
      ? join(
          split.map((operand) => printAssertion(operand, context)),
          '\n',
        )
      : whole(expression, context)
  },
  or: (_, expression, context) => whole(expression, context),
  not: ({ operand }, expression, context) =>
    operand.shape.kind === 'equals'
      ? compare(operand.shape.left, 'not equals', operand.shape.right, context)
      : whole(expression, context),
  conditional: (_, expression, context) => whole(expression, context),
  call: (shape, expression, context) => printCall(shape, expression, context),
  other: (_, expression, context) => whole(expression, context),
}

function compare(left: Expression, operator: string, right: Expression, { seen }: Context): Fragment {
  const sides = [written(left), plain(stringLiteral(operator)), written(right)]
  return code`${support('assertThat')}(${seen.length > 0 ? [...sides, shownValues(seen)] : sides});`
}

/** Helpers that relate two things and so have two sides to show. */
const relations = new Set(['permuted', 'closeTo', 'isSorted', 'isUnique'])

function printCall(
  { callee, arguments: values }: Shaped<'call'>,
  expression: Expression,
  context: Context,
): Fragment {
  const [first, ...others] = values
  if (!relations.has(callee) || !first) return whole(expression, context)
  const seen = context.seen.length > 0 && others.length > 0 ? [shownValues(context.seen)] : []
  const sides = [written(first), plain(stringLiteral(callee)), ...others.map(written), ...seen]
  return code`${support('assertThat')}(${sides});`
}

/** Anything else: its text, and the values of the names in it. */
function whole(expression: Expression, { seen, scope }: Context): Fragment {
  const named = [...new Set([...scope.filter((name) => mentions(expression.text, name)), ...seen])].filter(
    isIdentifier,
  )
  const shown = named.length > 0 ? [shownValues(named)] : []
  return code`${support('assertTrue')}(${[written(expression), plain(stringLiteral(expression.text)), ...shown]});`
}

const shownValues = (names: readonly string[]) => code`{ ${[...new Set(names)].map(plain)} }`

/**
 * The operands one by one, when each narrows types for the next as `&&` did: assertions on truth, on `instanceof`
 * and on `===` narrow, relations of order have nothing to narrow.
 */
function separable(operands: readonly Expression[]): readonly Expression[] | undefined {
  return operands.slice(0, -1).every(narrowsAsAssertion) ? operands : undefined
}

const narrowsAsAssertion = ({ shape, text }: Expression): boolean => {
  if (shape.kind === 'comparison') return shape.operator !== '!==' && shape.operator !== 'in'
  return shape.kind === 'equals' || !text.includes('await')
}
