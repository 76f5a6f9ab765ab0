import type { Layout } from '../../ir/layout.ts'
import type { SuitePlan } from '../../ir/plan.ts'
import { printArbitrary } from './arbitraries/print-arbitrary.ts'
import type { Scope } from './arbitraries/scope.ts'
import { code, join, plain } from './fragment.ts'
import { moduleImports, ownImport } from './imports.ts'
import { propertyKey, stringLiteral } from './literal.ts'
import { relativeSpecifier } from './specifier.ts'
import { renderTemplate } from './templates.ts'

const scope: Scope = {
  factory: (name) => ({ ...plain(`factories.${name}`), factories: true }),
  print: printArbitrary,
}

/** A module that exports, by the names of the subject's functions, arbitraries of what they return. */
export function emitStandIns(plan: SuitePlan, layout: Layout): string {
  const returns = plan.standIns.flatMap(({ exportName, returns: arbitrary }) =>
    arbitrary ? [code`${propertyKey(exportName)}: ${printArbitrary(arbitrary, scope)}`] : [],
  )
  const all = join(returns, ',\n')
  const here = (name: string) => relativeSpecifier(layout.output, `${layout.output}/${name}`, layout.moduleStyle)
  return renderTemplate('stand-ins', {
    imports: [
      "import fc from 'fast-check';",
      ...moduleImports(plan, all.uses, layout),
      ...(all.factories ? [`import * as factories from ${stringLiteral(here(`${plan.name}.factories.ts`))};`] : []),
      ...ownImport(all.support, here('support.ts')),
    ],
    returns: returns.map(({ text }) => text),
  })
}
