import type { InvariantPlan } from '../../../ir/plan.ts'
import { code, plain, support, written, type Fragment } from '../fragment.ts'
import { namesBoundBy } from '../statements/mentions.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { printBlock } from '../statements/print-block.ts'
import type { Body } from './body.ts'
import { coversOutcome } from './postcondition.ts'

type Total = Extract<InvariantPlan['law'], { kind: 'total' }>

/** `when` as a whole, which must return or fail as allowed; `then` only where it returned. */
export function totalBody(plan: InvariantPlan, { allow, within }: Total, style: BlockStyle): Body {
  const names = namesBoundBy(plan.when).filter((name) => plan.then.length > 0 && style.isRead(name))
  const isRead = (name: string) => names.includes(name) || style.isRead(name)
  const result = names.length > 0 ? plain(`\nreturn { ${names.join(', ')} };`) : plain('')
  const action = code`${plan.async ? 'async ' : ''}() => {\n${printBlock(plan.when, { ...style, isRead })}${result}\n}`
  const options = [
    ...(allow.length > 0 ? [code`allow: [${allow.map(written)}]`] : []),
    ...(within === undefined ? [] : [code`within: ${written(within)}`]),
  ]
  const call = code`${plan.async ? 'await ' : ''}${support(plan.async ? 'settles' : 'completes')}(${[action, ...(options.length > 0 ? [code`{ ${options} }`] : [])]})`
  const bound = names.length > 0 || coversOutcome(plan)
  return {
    when: plain(''),
    law: { call: code`${bound ? 'const outcome = ' : ''}${call};` },
    then: thenText(plan, names, style),
  }
}

function thenText(plan: InvariantPlan, names: readonly string[], style: BlockStyle): Fragment {
  const asserted = printBlock(plan.then, { ...style, asserts: true })
  if (names.length === 0) return asserted
  return code`if (outcome.ok) {\nconst { ${names.join(', ')} } = outcome.value;\n${asserted}\n}`
}
