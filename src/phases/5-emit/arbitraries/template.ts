import { code, plain } from '../fragment.ts'
import { stringLiteral } from '../literal.ts'
import type { Printer } from './scope.ts'

/** A template literal type: its drawn parts joined with its fixed ones. */
export const printTemplate: Printer<'template'> = ({ parts }, scope) => {
  const drawn = parts.flatMap((part) => (typeof part === 'string' ? [] : [scope.print(part, scope)]))
  const names = drawn.map((_, index) => plain(`part${index + 1}`))
  let next = 0
  const text = parts.map((part) => {
    if (typeof part !== 'string') return `\${part${(next += 1)}}`
    return stringLiteral(part)
      .slice(1, -1)
      .replaceAll('\\"', '"')
      .replaceAll('`', '\\`')
      .replaceAll('${', '\\${')
  })
  const [only] = drawn
  const joined = `\`${text.join('')}\` as const`
  return drawn.length === 1 && only
    ? code`${only}.map((part1) => ${joined})`
    : code`fc.tuple(${drawn}).map(([${names}]) => ${joined})`
}
