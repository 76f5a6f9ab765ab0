import { code, plain, support, written } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import { arrowBody } from './drawn-from.ts'
import type { Printer } from './scope.ts'
import { typeArgument } from './type-argument.ts'

/** Spies under the name that their calls are told by, with what their calls end with. */
export const printSpy: Printer<'spy'> = ({ name, type, script, then, answer, fuse }, scope) => {
  const rules = [
    ...(script ? [code`script: ${scope.print(script, scope)}`] : []),
    ...(then ? [plain(`then: ${stringLiteral(then)}`)] : []),
    ...(answer ? [code`answer: ${written(answer)}`] : []),
    ...(script || answer ? [] : [code`answer: () => ${support('returns')}(undefined)`]),
    ...(fuse === undefined ? [] : [plain(`fuse: ${fuse}`)]),
  ]
  return code`${support('spied')}${typeArgument(type)}(${stringLiteral(name)}, { ${rules} })`
}

export const printSignal: Printer<'signal'> = ({ name, when, at, before, reason }, scope) => {
  const rules = [
    ...(when ? [code`when: () => ${arrowBody(written(when))}`] : []),
    ...(at ? [code`at: () => ${arrowBody(written(at))}`] : []),
    ...(before ? [plain('before: true')] : []),
    ...(reason ? [code`reason: ${scope.print(reason, scope)}`] : []),
  ]
  return code`${support('signalled')}(${stringLiteral(name)}, { ${rules} })`
}
