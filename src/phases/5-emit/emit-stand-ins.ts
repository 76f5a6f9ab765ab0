import type { Layout } from '../../ir/layout.ts'
import type { FactoryPlan, SuitePlan } from '../../ir/plan.ts'
import { printRefined } from './arbitraries/named.ts'
import { printFields } from './arbitraries/record.ts'
import { printArbitrary } from './arbitraries/print-arbitrary.ts'
import type { Scope } from './arbitraries/scope.ts'
import { code, join, plain, type Fragment } from './fragment.ts'
import { moduleImports, supportImport } from './imports.ts'
import { propertyKey, stringLiteral } from './literal.ts'
import { ownName, printBeside } from './own-names.ts'
import { relativeSpecifier } from './specifier.ts'
import { renderTemplate } from './templates.ts'
import { userNames } from './user-names.ts'

/** A module that exports, by the names of the subject's functions, arbitraries of what they return. */
export const emitStandIns = (plan: SuitePlan, layout: Layout): string => {
  const functions = plan.standInFactories.map(({ functionName }) => functionName)
  return printBeside(new Set([...userNames(plan), ...functions]), () => printStandIns(plan, layout))
}

function printStandIns(plan: SuitePlan, layout: Layout): string {
  const scope = scopeOf(plan.standInFactories)
  const returns = plan.standIns.flatMap(({ exportName, returns: arbitrary }) =>
    arbitrary ? [code`${propertyKey(exportName)}: ${printArbitrary(arbitrary, scope)}`] : [],
  )
  const functions = plan.standInFactories.map(
    ({ functionName, arbitrary }) =>
      code`const ${functionName} = (): fc.Arbitrary<any> => ${printArbitrary(arbitrary, scope)};`,
  )
  const all = join([...returns, ...functions], ',\n')
  const here = (name: string) =>
    relativeSpecifier(layout.output, `${layout.output}/${name}`, layout.moduleStyle)
  return renderTemplate('stand-ins', {
    imports: [
      "import fc from 'fast-check';",
      ...moduleImports(plan, all.uses, layout),
      ...(all.factories
        ? [`import * as ${ownName('factories')} from ${stringLiteral(here(`${plan.name}.factories.ts`))};`]
        : []),
      ...supportImport(all.support, [], here('support.ts')),
    ],
    functions: functions.map(({ text }) => text),
    returns: returns.map(({ text }) => text),
  })
}

/** Functions of the module itself by their bare names, the others from the factories file. */
const scopeOf = (own: readonly FactoryPlan[]): Scope => ({
  factory: (name): Fragment =>
    own.some(({ functionName }) => functionName === name)
      ? plain(name)
      : { ...plain(`${ownName('factories')}.${name}`), factories: true },
  isUntyped: () => false,
  isUnknown: () => false,
  takesOverrides: () => false,
  refined: printRefined,
  fields: printFields,
  isShared: () => false,
  print: printArbitrary,
})
