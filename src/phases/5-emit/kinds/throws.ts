import type { Expression, Statement } from '../../../ir/checked-code.ts'
import type { InvariantPlan } from '../../../ir/plan.ts'
import type { ThrowsPlan } from '../../../ir/throws-plan.ts'
import { arrowBody } from '../arbitraries/drawn-from.ts'
import { code, join, plain, support, written, type Fragment } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import { mentions, textsOf } from '../statements/mentions.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { printBlock } from '../statements/print-block.ts'
import { regexLiteral } from '../regex-literal.ts'
import type { Body } from './body.ts'
import { coversOutcome } from './outcome.ts'

/** All but the last statement of `when`, then the call that must fail, then what is said of its error. */
export function throwsBody(plan: InvariantPlan, law: ThrowsPlan, style: BlockStyle): Body {
  const last = plan.when.slice(-1)
  const attempt = attemptText(plan, law, last, style)
  const checks = errorChecks(law)
  const thens = printBlock(plan.then, { ...style, asserts: true, scope: [...style.scope, 'error'] })
  const outcome = coversOutcome(plan)
  const named =
    checks.length > 0 ||
    outcome ||
    [...textsOf(plan.then), ...plan.cover.map(({ when }) => when.text)].some((text) =>
      mentions(text, 'error'),
    )
  const seen = outcome
    ? plain('\nconst outcome: { readonly ok: false; readonly error: unknown } = { ok: false, error };')
    : plain('')
  return {
    when: printBlock(plan.when.slice(0, -1), style),
    then: join(
      [...checks, thens].filter(({ text }) => text !== ''),
      '\n',
    ),
    hasOutcome: true,
    law: { attempt: code`${named ? 'const error = ' : ''}${attempt};${seen}` },
  }
}

function attemptText(
  plan: InvariantPlan,
  law: ThrowsPlan,
  last: readonly Statement[],
  style: BlockStyle,
): Fragment {
  const type = law.type ? [written(law.type)] : []
  if (!plan.async) return code`${support('thrownBy')}(${[action(last, style, false), ...type]})`
  const catcher = law.async === false ? 'thrownBy' : law.async === true ? 'rejectedBy' : 'failureOf'
  const wait = catcher === 'thrownBy' ? '' : 'await '
  return code`${wait}${support(catcher)}(${[action(last, style, catcher !== 'thrownBy'), ...type]})`
}

/** The failing call as a function; a leading `await` is left to the one who calls it, who tells throws from rejections. */
function action(last: readonly Statement[], style: BlockStyle, async: boolean): Fragment {
  const [statement] = last
  const unread = { ...style, isRead: () => false }
  const value =
    statement?.kind === 'const'
      ? statement.value
      : statement?.kind === 'expression'
        ? statement.expression
        : undefined
  if (!value) return code`${async ? 'async ' : ''}() => {\n${printBlock(last, unread)}\n}`
  const text = value.text.replace(/^await\s+/, '')
  const inner = { text, uses: value.uses }
  return code`${async && /\bawait\b/.test(text) ? 'async ' : ''}() => ${arrowBody(written(inner))}`
}

/** The failing call as a function. */
export const failedCall = (result: Expression): Fragment =>
  action([{ kind: 'expression', expression: result }], unbound, result.awaits)

const unbound: BlockStyle = { asserts: false, isRead: () => false, seen: [], scope: [] }

/** What is said of a failure that `again` repeats. */
export function failureChecks(law: ThrowsPlan, needsError: boolean): Fragment {
  const checks = errorChecks(law)
  const call = failureAgain(law)
  return join([code`${needsError || checks.length > 0 ? 'const error = ' : ''}${call};`, ...checks], '\n')
}

/** The error of a failure that `again` repeats. */
export function failureAgain(law: ThrowsPlan): Fragment {
  const type = law.type ? [written(law.type)] : []
  const sync = law.async === false || !law.promised
  const catcher = sync ? 'thrownBy' : law.async === true ? 'rejectedBy' : 'failureOf'
  return code`${sync ? '' : 'await '}${support(catcher)}(${[plain('again'), ...type]})`
}

function errorChecks({ message, code: errorCode, has }: ThrowsPlan): readonly Fragment[] {
  const check = (field: string, operator: string, value: Fragment) =>
    code`${support('assertField')}(error, ${stringLiteral(field)}, ${stringLiteral(operator)}, ${value});`
  return [
    ...(message ? [messageCheck(message, check)] : []),
    ...(errorCode === undefined ? [] : [check('code', '===', plain(stringLiteral(errorCode)))]),
    ...has.map(({ field, value }) => check(field, 'equals', written(value))),
  ]
}

function messageCheck(
  message: NonNullable<ThrowsPlan['message']>,
  check: (field: string, operator: string, value: Fragment) => Fragment,
): Fragment {
  if (message.kind === 'text') return check('message', 'includes', plain(stringLiteral(message.text)))
  const [, source = message.text, flags = ''] = /^\/(.+)\/([a-z]*)$/s.exec(message.text) ?? []
  return check('message', 'matches', plain(regexLiteral(source, flags)))
}
