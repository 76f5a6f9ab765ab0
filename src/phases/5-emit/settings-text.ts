import type { InvariantPlan } from '../../ir/plan.ts'
import { code, plain, support, type Fragment } from './fragment.ts'
import { propertyKey, stringLiteral } from './literal.ts'
import { drawsLate } from './machines/print-history.ts'
import { ownName } from './own-names.ts'
import type { Argument } from './argument.ts'

/** The call that makes the parameters of `fc.assert`. */
export function settingsText(
  { quotes, rule, runs, minAssumed, law, history, fixtures, given: givens }: InvariantPlan,
  drawn: readonly Argument[],
  { example, premises }: { readonly example: boolean; readonly premises: boolean },
): Fragment {
  const texts = quotes.map(({ text }) => stringLiteral(text))
  const quote = texts.length > 1 ? `[${texts.join(', ')}]` : texts.join('')
  const given = drawn.map(({ names }) =>
    names.length === 1 ? stringLiteral(names[0] ?? '') : `[${names.map(stringLiteral).join(', ')}]`,
  )
  const entries = [
    ...(rule.includes(' > ') ? [plain(`rule: ${stringLiteral(rule)}`)] : []),
    ...(quote === '' ? [] : [plain(`quote: ${quote}`)]),
    plain(`given: [${given.join(', ')}]`),
    ...(example ? [] : breaks(givens)),
    ...(runs === undefined || example
      ? []
      : [plain(`runs: ${runs}${fixtures.length > 0 ? ', outside: true' : ''}`)]),
    ...(minAssumed === undefined || example ? [] : [plain(`minAssumed: ${minAssumed}`)]),
    ...(premises
      ? [plain(ownName('premises') === 'premises' ? 'premises' : `premises: ${ownName('premises')}`)]
      : []),
    ...commandEntries(law, history),
    ...(drawsLate(givens) ? [code`late: ${support('drawnLate')}`] : []),
    ...(example ? [plain('example: true')] : []),
  ]
  return code`${support('settings')}({ ${entries} })`
}

/** Of values that break a rule of their schema a failure tells which. */
function breaks(given: InvariantPlan['given']): readonly Fragment[] {
  const broken = given.filter(({ value }) => value.kind === 'drawn' && value.arbitrary.kind === 'broken')
  const entries = broken.map(({ name }) => code`${propertyKey(name)}: ${support('brokenRule')}`)
  return entries.length === 0 ? [] : [code`breaks: { ${entries} }`]
}

/** How sequences of commands are shown, and those that a rule is about written down. */
const commandEntries = (
  law: InvariantPlan['law'],
  history: InvariantPlan['history'],
): readonly Fragment[] => [
  ...('machine' in law || history ? [code`commands: ${support('shownCommands')}`] : []),
  ...('machine' in law ? [code`keep: ${support('keptSequence')}`] : []),
]
