import { arrowBody } from '../arbitraries/drawn-from.ts'
import { binding, code, type Fragment } from '../fragment.ts'
import { mentions } from '../statements/mentions.ts'

/** A parameter by its name, or an object of which names are taken. */
type Parameter = string | readonly string[]

interface Closure {
  readonly parameters: readonly Parameter[]
  /** Statements, or an expression. */
  readonly body: Fragment
  readonly block: boolean
  readonly async: boolean
}

/** An arrow function; what it does not read is not among its parameters. */
export function closure({ parameters, body, block, async }: Closure): Fragment {
  const read = parameters.map((parameter) => [parameter].flat().filter((name) => mentions(body.text, name)))
  const last = read.findLastIndex((names) => names.length > 0)
  const printed = parameters.slice(0, last + 1).map((parameter, index) => {
    const names = read[index] ?? []
    if (typeof parameter === 'string') return names.length > 0 ? parameter : '_'.repeat(index + 1)
    return names.length > 0 ? `{ ${names.join(', ')} }` : '_'.repeat(index + 1)
  })
  const inside = binding(parameters.flat(), body)
  const text = block ? code`{\n${inside}\n}` : arrowBody(inside)
  return code`${async ? 'async ' : ''}(${printed.join(', ')}) => ${text}`
}
