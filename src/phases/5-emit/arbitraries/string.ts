import type { ValuePlan } from '../../../ir/leaf-plan.ts'
import { code, plain, support, type Fragment } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import { regexLiteral } from '../regex-literal.ts'
import type { Printer } from './scope.ts'
import { printValue, sized } from './value.ts'

export const printString: Printer<'string'> = ({ minLength, maxLength, hostile }) => {
  const lengths = sized({ minLength, maxLength })
  if (hostile) return code`${support('hostileString')}(${lengths})`
  const unit = lengths.text === '' ? undefined : plain("'grapheme-ascii'")
  return code`fc.string(${sized({ unit, minLength, maxLength })})`
}

export const printPattern: Printer<'pattern'> = ({ regex, echoes, minLength, maxLength }) => {
  const drawn =
    regex.kind === 'code'
      ? code`${support('matchingComputed')}(${printValue(regex)})`
      : code`${support(echoes ? 'echoing' : 'matching')}(${regexText(regex.value)})`
  return withLengths(drawn, minLength, maxLength)
}

export const printSpliced: Printer<'spliced'> = ({ whole, part, at }, scope) =>
  code`${support('spliced')}(${[scope.print(whole, scope), scope.print(part, scope), plain(stringLiteral(at))]})`

function regexText(regex: unknown): Fragment {
  const [, source = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(String(regex)) ?? []
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
