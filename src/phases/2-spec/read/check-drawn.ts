import type { FactorySpec, NamedArbitrary } from '../../../ir/arbitrary-spec.ts'
import type { FactoriesByName } from '../../../ir/opened-by.ts'
import { openedBy } from '../../../ir/opened-by.ts'
import type { GivenValues, InvariantSpec, MachineSpec } from '../../../ir/spec.ts'
import type { Report } from '../report.ts'
import { arbitrariesIn } from '../review/arbitraries-in.ts'
import { isFarOutside, outside } from '../review/outside.ts'

interface Drawn {
  readonly factories: readonly FactorySpec[]
  readonly machines: readonly MachineSpec[]
  readonly invariants: readonly InvariantSpec[]
}

/** What is said beside what is drawn agrees with it: examples and boundaries lie inside, and what is interleaved is a spy. */
export function checkDrawn({ factories, machines, invariants }: Drawn, report: Report): void {
  const known = new Map(factories.map((factory) => [factory.name.text, factory]))
  const tests = invariants.flatMap((one) => [one, ...one.cases.map(({ invariant }) => invariant)])
  const givens = [
    ...machines.flatMap(({ given, commands }) => [...given, ...commands.flatMap((one) => one.given)]),
    ...tests.flatMap(({ given }) => given),
  ]
  checkBoundaries([...factories, ...givens], known, report)
  for (const test of tests) {
    checkInterleaved(test, known, report)
    checkExamples(test, { machines, known }, report)
  }
}

function checkBoundaries(
  places: readonly Pick<NamedArbitrary, 'name' | 'arbitrary'>[],
  known: FactoriesByName,
  report: Report,
): void {
  for (const { name, arbitrary: whole } of places) {
    for (const { arbitrary } of arbitrariesIn({ name: name.text, arbitrary: whole })) {
      const { boundary } = arbitrary.bounds
      if (boundary?.kind !== 'data' || !Array.isArray(boundary.value)) continue
      const far = boundary.value.filter((value) => isFarOutside(value, arbitrary, known))
      if (far.length > 0) report('spec/boundary-outside', boundary.range, { values: far.map(String) })
    }
  }
}

/** The scheduler resolves what spies answer. */
function checkInterleaved(
  { interleave, given }: InvariantSpec,
  known: FactoriesByName,
  report: Report,
): void {
  for (const { text, range } of interleave) {
    const drawn = given.find(({ name }) => name.text === text)
    const { source } = drawn ? openedBy(known, drawn.arbitrary) : {}
    if (source && source.kind !== 'spy' && source.kind !== 'factory')
      report('spec/interleave-no-spy', range, { name: text })
  }
}

function checkExamples(
  { examples, given, machine: named }: InvariantSpec,
  { machines, known }: { readonly machines: readonly MachineSpec[]; readonly known: FactoriesByName },
  report: Report,
): void {
  const machine = machines.find(({ name }) => name.text === named?.text)
  for (const { commands = [], ...values } of examples) {
    checkValues(values, machine?.given ?? given, known, report)
    for (const step of commands) {
      const command = machine?.commands.find(({ name }) => name.text === step.name.text)
      if (command) checkValues(step, command.given, known, report)
    }
  }
}

function checkValues(
  { values }: GivenValues,
  given: readonly NamedArbitrary[],
  known: FactoriesByName,
  report: Report,
): void {
  for (const { name, arbitrary } of given) {
    const value = Object.hasOwn(values, name.text) ? values[name.text] : undefined
    const found = value?.kind === 'data' ? outside(value.value, arbitrary, known) : undefined
    if (value?.kind !== 'data' || !found) continue
    const args = { name: `${name.text}${found.path}`, value: JSON.stringify(found.value), rule: found.rule }
    report('spec/example-outside', value.range, args)
  }
}
