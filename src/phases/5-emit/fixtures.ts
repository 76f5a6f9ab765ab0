import type { Layout } from '../../ir/layout.ts'
import type { FixturePlan, InvariantPlan, SuitePlan } from '../../ir/plan.ts'
import { namesOf } from './definitions.ts'
import { code, join, plain, support, type Fragment } from './fragment.ts'
import { specPath } from './header.ts'
import { stringLiteral } from './literal.ts'
import { ownName } from './own-names.ts'
import { relativeSpecifier } from './specifier.ts'

/** The fixtures that the tests of a plan use. */
const usedFixtures = ({ fixtures, invariants }: SuitePlan): readonly FixturePlan[] =>
  fixtures.filter(({ name }) => invariants.some((invariant) => invariant.fixtures.includes(name)))

const sourceName = (name: string) => ownName(`${name}Source`)
const runName = (name: string) => ownName(`${name}Fixture`)

/** The imports of what sets fixtures up, one of each module, as types: what fails to load fails the tests that need it. */
export function fixtureImports(plan: SuitePlan, layout: Layout): readonly string[] {
  const byModule = new Map<string, string[]>()
  for (const { name, exportName, module } of usedFixtures(plan)) {
    const from = moduleText(module, layout)
    byModule.set(from, [...(byModule.get(from) ?? []), `${exportName} as ${sourceName(name)}`])
  }
  return [...byModule].map(([from, names]) => `import type { ${names.join(', ')} } from ${from};`)
}

/** How the generated file names a module. */
const moduleText = (module: FixturePlan['module'], layout: Layout): string =>
  stringLiteral(
    module.package ? module.from : relativeSpecifier(layout.output, module.file, layout.moduleStyle),
  )

/** Each fixture as a variable that holds its value while tests run, and what sets it up. */
export const fixtureTexts = (plan: SuitePlan, layout: Layout): readonly Fragment[] =>
  usedFixtures(plan).map(({ name, exportName, module, timeout }) => {
    const source = sourceName(name)
    const times = Object.entries(timeout).filter(([, time]) => time !== undefined)
    const parts = [
      plain(`name: ${stringLiteral(name)}`),
      plain(`from: ${stringLiteral(module.from)}`),
      plain(`spec: ${stringLiteral(specPath(plan.specFile, layout.output))}`),
      plain(`${importNote(layout)}load: () => import(${moduleText(module, layout)})`),
      plain(`exportName: ${stringLiteral(exportName)}`),
      plain(`assign: (value) => {\n${name} = value;\n}`),
      ...(times.length === 0
        ? []
        : [plain(`timeout: { ${times.map(([step, time]) => `${step}: ${time}`).join(', ')} }`)]),
    ]
    const held = code`let ${name}: ${support('FixtureValue')}<typeof ${source}>;`
    return join(
      [held, code`const ${runName(name)} = ${support('fixture')}<typeof ${source}>({ ${parts} });`],
      '\n',
    )
  })

/** What vitest runs whatever the project says, and the compiler of some projects does not know. */
const importNote = ({ refusesImportCalls }: Layout): string =>
  refusesImportCalls ? '\n// @ts-ignore: the `module` of the tsconfig has no `import()`; vitest does.\n' : ''

/** What a test that uses fixtures is wrapped in, up to the test itself; empty where none is. */
export const withFixturesText = ({ fixtures }: InvariantPlan): Fragment =>
  fixtures.length === 0 ? plain('') : code`${support('withFixtures')}([${runs(fixtures)}], `

/** What a predicate is wrapped in, so that each evaluation finds the fixtures as they were set up. */
export const afterResetText = ({ fixtures }: InvariantPlan): Fragment =>
  fixtures.length === 0 ? plain('') : code`${support('afterReset')}([${runs(fixtures)}], `

/** What puts the fixtures back between two evaluations of one run; empty where there is none. */
export const putBackText = ({ fixtures }: InvariantPlan): Fragment =>
  fixtures.length === 0 ? plain('') : code`${support('putBack')}([${runs(fixtures)}])`

const runs = (fixtures: readonly string[]) => fixtures.map((name) => plain(runName(name)))

/** Names whose values are there only while tests run: those of fixtures, and of definitions that use them. */
export function lateNames({ fixtures, definitions }: SuitePlan): ReadonlySet<string> {
  const late = new Set(fixtures.map(({ name }) => name))
  if (late.size === 0) return late
  for (let before = -1; before < late.size;) {
    before = late.size
    for (const definition of definitions)
      if (definition.uses.some((name) => late.has(name)))
        for (const name of namesOf(definition)) late.add(name)
  }
  return late
}

/** An arbitrary that is made of what is not there when the file is loaded is made when it draws. */
export const whenThere = (arbitrary: Fragment, late: ReadonlySet<string>): Fragment =>
  [...arbitrary.uses].some((name) => late.has(name))
    ? code`${support('lazily')}(() => ${arbitrary})`
    : arbitrary
