import type { FieldPlan } from '../../../ir/arbitrary-plan.ts'
import { usesOf } from '../../../ir/uses-of.ts'
import { binding, code, written, type Fragment } from '../fragment.ts'
import { arrowBody } from './drawn-from.ts'
import { printFields } from './record.ts'
import type { Printer, Scope } from './scope.ts'

/** Names first, together; then what uses them, inside their scope. */
export const printBound: Printer<'bound'> = ({ bind, body }, scope) => {
  const used = usesOf(body)
  const needed = neededBy(used, bind)
  const names = needed.map(({ name }) => name).filter((name) => used.has(name))
  const [first, ...others] = needed
  const single = first?.value.kind === 'drawn' && others.length === 0 ? first.value.arbitrary : undefined
  const drawn = single ? scope.print(single, scope) : drawnTogether(needed, used, scope)
  const parameter = single ? names.join('') : `{ ${names.join(', ')} }`
  const [step, inner] =
    body.kind === 'computed' ? ['map', arrowBody(written(body.code))] : ['chain', scope.print(body, scope)]
  return code`${drawn}.${String(step)}((${parameter}) => ${binding(names, inner as Fragment)})`
}

/** An object of the names; those that only lead to others are left out of it. */
const drawnTogether = (fields: readonly FieldPlan[], used: ReadonlySet<string>, scope: Scope) =>
  printFields(
    { kind: 'record', fields: fields.map((field) => ({ ...field, bound: !used.has(field.name) })) },
    scope,
    undefined,
  )

/** Those that are used, directly or by another that is. */
function neededBy(uses: ReadonlySet<string>, bind: readonly FieldPlan[]): readonly FieldPlan[] {
  const wanted = new Set(uses)
  const kept = [...bind].reverse().filter(({ name, value }) => {
    if (!wanted.has(name)) return false
    for (const use of value.kind === 'drawn' ? usesOf(value.arbitrary) : value.code.uses) wanted.add(use)
    return true
  })
  return kept.reverse()
}
