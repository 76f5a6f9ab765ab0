import type { TaskPlan } from '../../../ir/law-plan.ts'
import type { InvariantPlan } from '../../../ir/plan.ts'
import { arrowBody } from '../arbitraries/drawn-from.ts'
import { code, plain, support, written, type Fragment } from '../fragment.ts'
import { propertyKey } from '../literal.ts'
import { ownName } from '../own-names.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import { printBlock } from '../statements/print-block.ts'
import type { Body, LawOf } from './body.ts'

/** Tasks that start and go on in the order of the schedule; what always holds is looked at after every step. */
export function raceBody(plan: InvariantPlan, { tasks, always }: LawOf<'race'>, style: BlockStyle): Body {
  const asserting = { ...style, asserts: true }
  const checks = printBlock(always, asserting)
  const awaits = /\bawait\b/.test(checks.text) ? 'async ' : ''
  const after = checks.text === '' ? [] : [code`${awaits}() => {\n${checks}\n}`]
  const results = style.isRead('results') ? 'const results = ' : ''
  return {
    when: printBlock(plan.when, style),
    law: {
      race: code`${results}await ${support('raced')}(${[plain(ownName('schedule')), tasksText(tasks), ...after]});`,
    },
    then: printBlock(plan.then, asserting),
  }
}

function tasksText(tasks: readonly TaskPlan[]): Fragment {
  const [only] = tasks
  if (only && only.name === undefined) return written(only.expression)
  const entries = tasks.map((task) => code`${propertyKey(task.name ?? '')}: ${taskText(task)}`)
  return code`{ ${entries} }`
}

const taskText = ({ expression, isFunction }: TaskPlan): Fragment =>
  isFunction
    ? written(expression)
    : code`${expression.awaits ? 'async ' : ''}() => ${arrowBody(written(expression))}`
