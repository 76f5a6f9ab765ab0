import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Statement } from '../../ir/checked-code.ts'
import type { Code } from '../../ir/source.ts'
import type { InvariantSpec } from '../../ir/spec.ts'
import { checkedOf, type PlanContext } from './context.ts'

/** The one name that code of a spec may use too: what else generated code calls its own, it calls otherwise on a clash. */
const reserved = 'fc'

/** Reports imports, definitions and names of tests that hide fast-check. */
export function checkNames(context: PlanContext): void {
  const { spec, model } = context
  for (const { names, default: whole, namespace } of [model.subject, ...model.use]) {
    const locals = [...names.map(({ local }) => local), ...[whole, namespace].flatMap((name) => name ?? [])]
    for (const name of locals) if (name === reserved) reportName(context, name, spec.subject.from.range)
  }
  for (const code of spec.define) checkBlock(context, code)
  for (const { name } of spec.machines.flatMap(({ given, commands }) =>
    [given, ...commands.map((command) => command.given)].flat(),
  ))
    if (name.text === reserved) reportName(context, name.text, name.range)
  for (const invariant of spec.invariants) {
    const tests = invariant.cases.length > 0 ? invariant.cases.map((each) => each.invariant) : [invariant]
    for (const test of tests) checkTest(context, test)
  }
}

function checkTest(context: PlanContext, { given, setup, when, then }: InvariantSpec): void {
  for (const { name } of given) if (name.text === reserved) reportName(context, name.text, name.range)
  for (const code of [setup, when, then]) if (code) checkBlock(context, code)
}

function checkBlock(context: PlanContext, code: Code): void {
  for (const name of (checkedOf(context, code)?.statements ?? []).flatMap(namesIn)) {
    if (name === reserved) reportName(context, name, code.range)
  }
}

const namesIn = (statement: Statement): readonly string[] => {
  if (statement.kind === 'const') return statement.names
  if (statement.kind === 'if') return [...statement.then, ...statement.otherwise].flatMap(namesIn)
  return statement.kind === 'for' ? [...statement.names, ...statement.body.flatMap(namesIn)] : []
}

const reportName = ({ report }: PlanContext, name: string, range: Code['range']) =>
  report(diagnostic('plan/reserved-name', range, { name }))
