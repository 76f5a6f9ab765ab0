import type { DeclarationPlan, DefinitionPlan, SuitePlan } from '../../ir/plan.ts'
import { usesOf } from '../../ir/uses-of.ts'
import { code, written, type Fragment } from './fragment.ts'

export interface SplitDefinitions {
  /** Those that only the tests use. */
  readonly spec: readonly DefinitionPlan[]
  readonly specTypes: readonly DeclarationPlan[]
  /** Those that factories use: they stand in the factories file. */
  readonly factories: readonly DefinitionPlan[]
  readonly factoryTypes: readonly DeclarationPlan[]
  /** The names of what stands in the factories file. */
  readonly shared: ReadonlySet<string>
}

/** Definitions stand where they are used; what both files use stands in the factories file and is imported from there. */
export function splitDefinitions(plan: SuitePlan): SplitDefinitions {
  const needed = new Set<string>()
  const need = (names: Iterable<string>) => {
    for (const name of names) {
      if (needed.has(name)) continue
      needed.add(name)
      for (const declared of [...plan.definitions, ...plan.types])
        if (namesOf(declared).includes(name)) need(declared.uses)
    }
  }
  for (const { arbitrary, params, type } of plan.factories) {
    need(usesOf(arbitrary))
    need([...params.flatMap((param) => param.type.uses), ...(type?.uses ?? [])])
  }
  const isShared = (declared: DeclarationPlan) => namesOf(declared).some((name) => needed.has(name))
  const factories = plan.definitions.filter(isShared)
  const factoryTypes = plan.types.filter(isShared)
  return {
    spec: plan.definitions.filter((definition) => !isShared(definition)),
    specTypes: plan.types.filter((type) => !isShared(type)),
    factories,
    factoryTypes,
    shared: new Set([...factories, ...factoryTypes].flatMap(namesOf)),
  }
}

export const namesOf = (declared: DeclarationPlan | DefinitionPlan): readonly string[] =>
  'statement' in declared && declared.statement.kind === 'const' ? declared.statement.names : [declared.name]

export const definitionText = ({ statement }: DefinitionPlan): Fragment =>
  statement.kind === 'const' ? code`const ${statement.binding} = ${written(statement.value)};` : code``

export const typeText = ({ name, text, uses }: DeclarationPlan): Fragment =>
  code`type ${name} = ${written({ text, uses })};`
