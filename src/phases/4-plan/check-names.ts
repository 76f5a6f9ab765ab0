import { diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Statement } from '../../ir/checked-code.ts'
import type { Code } from '../../ir/source.ts'
import type { InvariantSpec } from '../../ir/spec.ts'
import { checkedOf, type PlanContext } from './context.ts'

/** Names that the code inside a test means something by; no name of the spec may hide them. */
const reservedInTests: ReadonlySet<string> = new Set([
  ...['fc', 'premises', 'tie'],
  ...['assertThat', 'assertTrue', 'assertField', 'thrownBy', 'rejectedBy', 'failureOf', 'returns', 'settles'],
  ...[
    'copy',
    'countPremises',
    'discardEmpty',
    'elementOf',
    'near',
    'spoiled',
    'duplicated',
    'containing',
    'simplest',
  ],
  ...[
    'hostileString',
    'hostileDictionary',
    'finiteNumber',
    'safeInteger',
    'keysOf',
    'constants',
    'Overrides',
  ],
])

/** The same for the whole file: an import or a definition stands beside all that generated code names there. */
const reservedInFiles: ReadonlySet<string> = new Set([
  ...reservedInTests,
  ...['describe', 'it', 'factories', 'settings', 'property'],
])

/** Reports names of imports, definitions and tests that generated code needs for itself. */
export function checkNames(context: PlanContext): void {
  const { spec, model } = context
  for (const { names, default: whole, namespace } of [model.subject, ...model.use]) {
    const locals = [...names.map(({ local }) => local), ...[whole, namespace].flatMap((name) => name ?? [])]
    for (const name of locals)
      if (reservedInFiles.has(name)) reportName(context, name, spec.subject.from.range)
  }
  for (const code of spec.define) checkBlock(context, code, reservedInFiles)
  for (const invariant of spec.invariants) {
    const tests = invariant.cases.length > 0 ? invariant.cases.map((each) => each.invariant) : [invariant]
    for (const test of tests) checkTest(context, test)
  }
}

function checkTest(context: PlanContext, { given, setup, when, then }: InvariantSpec): void {
  for (const { name } of given) if (reservedInTests.has(name.text)) reportName(context, name.text, name.range)
  for (const code of [setup, when, then]) if (code) checkBlock(context, code, reservedInTests)
}

function checkBlock(context: PlanContext, code: Code, reserved: ReadonlySet<string>): void {
  for (const name of (checkedOf(context, code)?.statements ?? []).flatMap(namesIn)) {
    if (reserved.has(name)) reportName(context, name, code.range)
  }
}

const namesIn = (statement: Statement): readonly string[] => {
  if (statement.kind === 'const') return statement.names
  if (statement.kind === 'if') return [...statement.then, ...statement.otherwise].flatMap(namesIn)
  return statement.kind === 'for' ? [...statement.names, ...statement.body.flatMap(namesIn)] : []
}

const reportName = ({ report }: PlanContext, name: string, range: Code['range']) =>
  report(diagnostic('plan/reserved-name', range, { name }))
