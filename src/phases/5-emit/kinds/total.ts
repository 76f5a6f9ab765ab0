import type { CoverPlan, InvariantPlan } from '../../../ir/plan.ts'
import { coverText } from '../cover-text.ts'
import { code, joinPresent, plain, support, written, type Fragment } from '../fragment.ts'
import { ownName } from '../own-names.ts'
import { mentions, namesBoundBy, textsOf } from '../statements/mentions.ts'
import { tamperText } from '../tamper-text.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { printBlock } from '../statements/print-block.ts'
import type { Body } from './body.ts'
import { coversOutcome } from './outcome.ts'

type Total = Extract<InvariantPlan['law'], { kind: 'total' }>

/** `when` as a whole, which must return or fail as allowed; `then` only where it returned. */
export function totalBody(plan: InvariantPlan, { allow, within }: Total, style: BlockStyle): Body {
  const { outside, inside } = coversOf(plan)
  const texts = [
    ...textsOf(plan.then),
    ...[...plan.tamper, ...inside.map(({ when }) => when)].map(({ text }) => text),
  ]
  const names = namesBoundBy(plan.when).filter((name) => texts.some((text) => mentions(text, name)))
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
    then: thenText({ ...plan, cover: inside }, names, style),
    tampers: true,
    hasOutcome: true,
    cover: outside,
  }
}

/** A `cover` that looks at what `when` made is counted where it returned. */
function coversOf({ when, cover }: InvariantPlan) {
  const made = namesBoundBy(when)
  const looks = (one: CoverPlan) => made.some((name) => mentions(one.when.text, name))
  return { inside: cover.filter(looks), outside: cover.filter((one) => !looks(one)) }
}

/** What is said, overwritten and counted where it returned. */
function thenText(plan: InvariantPlan, names: readonly string[], style: BlockStyle): Fragment {
  const asserted = printBlock(plan.then, { ...style, asserts: true })
  const said = joinPresent([tamperText(plan), asserted, coverText(plan, ownName('premises'))], '\n')
  if (names.length === 0) return said
  return code`if (outcome.ok) {\nconst { ${names.join(', ')} } = outcome.value;\n${said}\n}`
}
