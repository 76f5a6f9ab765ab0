import type { Layout } from '../../ir/layout.ts'
import type { MachinePlan } from '../../ir/machine-plan.ts'
import type { DeclarationPlan, DefinitionPlan, InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import { constantScope, namedConstants } from './constants.ts'
import { definitionText, namesOf, splitDefinitions, typeText } from './definitions.ts'
import { timeLimit } from '../../ir/time-limit.ts'
import { fixtureImports, fixtureTexts, lateNames } from './fixtures.ts'
import { join, type Fragment } from './fragment.ts'
import { header } from './header.ts'
import { machineOf, namedMachines, type MachineNames } from './machines/machine-names.ts'
import { printMachine } from './machines/print-machine.ts'
import { moduleImports, ownImport, supportImport } from './imports.ts'
import { stringLiteral } from './literal.ts'
import { ownImported, ownName, printBeside } from './own-names.ts'
import { relativeSpecifier } from './specifier.ts'
import { renderTemplate } from './templates.ts'
import { testView } from './test-view.ts'
import { fileNames, userNames } from './user-names.ts'

/** The property tests of a suite as one file's text, not yet formatted. */
export function emitSpecFile(plan: SuitePlan, layout: Layout): string {
  return specFileText(plan, layout).text
}

/** The file's text, and the names of the support file that it needs. */
export const specFileText = (plan: SuitePlan, layout: Layout): SpecFileText =>
  printBeside(userNames(plan), () => printSpecFile(plan, layout))

interface SpecFileText {
  readonly text: string
  readonly support: ReadonlySet<string>
}

function printSpecFile(plan: SuitePlan, layout: Layout): SpecFileText {
  const late = lateNames(plan)
  const constants = namedConstants(plan.invariants, fileNames(plan), late)
  const named = namedMachines(plan)
  const machines = [...named].map(([machine, names]) => {
    const user = plan.invariants.findIndex((invariant) => machineOf(invariant) === machine)
    const drawn = constants.arguments[user] ?? []
    const judged = plan.invariants.some(({ law }) => law.kind === 'model' && law.machine === machine)
    return printMachine(machine, {
      ...{ names, drawn, judged, late },
      scope: constantScope,
      factories: plan.factories,
    })
  })
  const tests = plan.invariants.map((invariant, index) =>
    testView(
      invariant,
      constants.arguments[index] ?? [],
      namesIn(named, invariant),
      timeLimit(invariant, plan.fixtures),
    ),
  )
  const fixtures = fixtureTexts(plan, layout)
  const body = join([...fixtures, constants.needs, ...machines, ...tests.map(({ needs }) => needs)], '\n')
  const definitions = splitDefinitions(plan)
  const local = neededBy(body, definitions.spec)
  const code = join([body, ...local.map(definitionText)], '\n')
  const types = neededBy(code, definitions.specTypes)
  const all = join([code, ...types.map(typeText)], '\n')
  const view = {
    header: header(plan.specFile, layout),
    imports: importsOf(plan, layout, all, definitions.shared),
    types: types.map((type) => typeText(type).text),
    fixtures: fixtures.map(({ text }) => text),
    definitions: local.map((definition) => definitionText(definition).text),
    describe: ownName('describe'),
    title: stringLiteral(plan.title),
    constants: constants.lines,
    machines: machines.map(({ text }) => text),
    tests: tests.map(({ view: test }) => test),
  }
  return { text: renderTemplate('suite', view), support: all.support }
}

const namesIn = (named: ReadonlyMap<MachinePlan, MachineNames>, invariant: InvariantPlan) => {
  const machine = machineOf(invariant)
  return machine && named.get(machine)
}

function importsOf(
  plan: SuitePlan,
  layout: Layout,
  all: Fragment,
  shared: ReadonlySet<string>,
): readonly string[] {
  const factories = relativeSpecifier(
    layout.output,
    `${layout.output}/${plan.name}.factories.ts`,
    layout.moduleStyle,
  )
  const supportFile = relativeSpecifier(layout.output, `${layout.output}/support.ts`, layout.moduleStyle)
  const helpers = [...all.uses].filter((name) => plan.helpers.includes(name))
  return [
    "import fc from 'fast-check';",
    `import { ${ownImported('describe')}, ${ownImported('it')} } from 'vitest';`,
    ...moduleImports(plan, all.uses, layout),
    ...fixtureImports(plan, layout),
    ...(all.factories ? [`import * as ${ownName('factories')} from ${stringLiteral(factories)};`] : []),
    ...ownImport(
      [...all.uses].filter((name) => shared.has(name)).map((name) => asImport(plan, name)),
      factories,
    ),
    ...supportImport(all.support, helpers, supportFile),
  ]
}

const asImport = ({ types }: SuitePlan, name: string) =>
  types.some((type) => type.name === name) ? `type ${name}` : name

/** The declarations that code uses, directly or through one another. */
function neededBy<Declared extends DeclarationPlan | DefinitionPlan>(
  { uses }: Fragment,
  declared: readonly Declared[],
): readonly Declared[] {
  const needed = new Set(uses)
  const isNeeded = (one: Declared) => namesOf(one).some((name) => needed.has(name))
  let size: number
  do {
    size = needed.size
    for (const one of declared.filter(isNeeded)) for (const name of one.uses) needed.add(name)
  } while (needed.size > size)
  return declared.filter(isNeeded)
}
