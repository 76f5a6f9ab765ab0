import type { ValuePlan } from '../../../ir/leaf-plan.ts'
import { code, plain, support, type Fragment } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import { regexLiteral } from '../regex-literal.ts'
import type { Printer } from './scope.ts'
import { printValue, ranged } from './value.ts'

export const printString: Printer<'string'> = ({ minLength, maxLength, hostile }) => {
  const told = { low: minLength, high: maxLength }
  const lengths = ranged({ minLength, maxLength }, told)
  if (hostile) return code`${support('hostileString')}(${lengths})`
  const unit = lengths.text === '' ? undefined : plain("'grapheme-ascii'")
  return code`fc.string(${ranged({ unit, minLength, maxLength }, told)})`
}

export const printPattern: Printer<'pattern'> = ({ regex, echoes, minLength, maxLength }) =>
  withLengths(code`${support(echoes ? 'echoing' : 'matching')}(${regexText(regex)})`, minLength, maxLength)

export const printSpliced: Printer<'spliced'> = ({ whole, part, at }, scope) =>
  code`${support('spliced')}(${[scope.print(whole, scope), scope.print(part, scope), plain(stringLiteral(at))]})`

function regexText(regex: ValuePlan): Fragment {
  if (regex.kind === 'code') return code`new RegExp(${printValue(regex)})`
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(String(regex.value)) ?? []
  return plain(regexLiteral(source, flags))
}

/** Lengths that no constraint of the arbitrary can say: a filter. */
export function withLengths(
  drawn: Fragment,
  minLength: ValuePlan | undefined,
  maxLength: ValuePlan | undefined,
): Fragment {
  const low = minLength && code`text.length >= ${printValue(minLength)}`
  const high = maxLength && code`text.length <= ${printValue(maxLength)}`
  const condition = low && high ? code`${low} && ${high}` : (low ?? high)
  return condition ? code`${support('filtered')}(${drawn}, (text) => ${condition})` : drawn
}
