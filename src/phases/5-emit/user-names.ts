import type { Statement } from '../../ir/checked-code.ts'
import type { CommandPlan } from '../../ir/machine-plan.ts'
import { partsIn } from '../../ir/parts-in.ts'
import type { InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import { namesOf } from './definitions.ts'
import { machineOf } from './machines/machine-names.ts'

/** Every name that a spec brings into its files: those of the whole file, and what its tests and factories bind. */
export const userNames = (plan: SuitePlan): ReadonlySet<string> =>
  new Set([
    ...fileNames(plan),
    ...plan.invariants.flatMap(namesOfTest),
    ...plan.invariants.flatMap((invariant) => machineOf(invariant)?.commands.flatMap(namesOfCommand) ?? []),
    ...plan.factories.flatMap(({ params }) => params.map(({ name }) => name)),
    ...readFields([plan.factories, plan.invariants, plan.standIns, plan.standInFactories]),
  ])

/** The names that mean the same all over a file: imports, definitions, types. */
export function fileNames(plan: SuitePlan): ReadonlySet<string> {
  const imported = [plan.subject, ...plan.use].flatMap(({ names, default: whole, namespace }) => [
    ...names.map(({ local }) => local),
    ...[whole, namespace].flatMap((name) => name ?? []),
  ])
  return new Set([
    ...imported,
    ...[...plan.definitions, ...plan.types].flatMap(namesOf),
    ...plan.fixtures.map(({ name }) => name),
  ])
}

const namesOfTest = ({ given, setup, when, then, olds }: InvariantPlan): readonly string[] => [
  ...[...given, ...olds].map(({ name }) => name),
  ...[...setup, ...when, ...then].flatMap(boundIn),
]

const namesOfCommand = ({ given, steps, then, olds }: CommandPlan): readonly string[] => [
  ...[...given, ...olds].map(({ name }) => name),
  ...[...steps, ...then].flatMap(boundIn),
]

const binders: {
  [Kind in Statement['kind']]: (statement: Extract<Statement, { kind: Kind }>) => readonly string[]
} = {
  const: ({ names }) => names,
  if: ({ then, otherwise }) => [...then, ...otherwise].flatMap(boundIn),
  for: ({ names, body }) => [...names, ...body.flatMap(boundIn)],
  expression: () => [],
}

const boundIn = (statement: Statement): readonly string[] =>
  (binders[statement.kind] as (statement: Statement) => readonly string[])(statement)

/** Fields and parameters inside arbitraries are names only where other code reads them. */
function readFields(plan: unknown): readonly string[] {
  const named = new Set<string>()
  const read = new Set<string>()
  for (const part of partsIn(plan)) {
    if (Array.isArray(part.uses)) for (const name of part.uses) read.add(String(name))
    if ('name' in part) named.add(String(part.name))
  }
  return [...named].filter((name) => read.has(name))
}
