import type { Code } from '../../../ir/source.ts'
import type { FactoriesByName } from '../../../ir/opened-by.ts'
import type { Schemas } from '../../../ir/schema-model.ts'
import type { FactorySpec } from '../../../ir/arbitrary-spec.ts'
import type { InvariantSpec, Spec } from '../../../ir/spec.ts'
import type { FactoryNames } from './arbitrary-place.ts'
import { namesOfFactory, writeFactoryValue } from './arbitrary-text.ts'
import type { OpenFixture } from '../fixtures/open-fixture.ts'
import { writeFixtures } from '../fixtures/write-fixtures.ts'
import { createDraft, type Draft, type FinishedDraft } from './draft.ts'
import { writeInvariant } from './invariant-text.ts'
import { writeMachine } from './machine-text.ts'
import { writeSchemaTypes } from './schema-types.ts'

/** All of a spec's code in one file, each piece where its names and types are those of the generated code. */
export interface SpecDraft extends FinishedDraft {
  /** Names of `define` and of `types`, with the places that bind them. */
  readonly definitions: ReadonlySet<string>
  /** Names of `fixtures`, whose values all code sees. */
  readonly fixtures: ReadonlySet<string>
  readonly types: ReadonlySet<string>
  /** By the id of an arbitrary with `type:`, or of a type's code, the name of its alias. */
  readonly aliases: ReadonlyMap<string, string>
  readonly factoryFunctions: ReadonlyMap<string, FactoryNames>
  readonly factories: FactoriesByName
}

/**
 * Writes the draft of a spec; its imports are added when its names are known. `missing` are names that modules would
 * have given that are not there.
 */
export function buildDraft(
  spec: Spec,
  missing: readonly string[],
  fixtures: readonly OpenFixture[],
): SpecDraft {
  const draft = createDraft()
  const aliases = new Map<string, string>()
  writeSchemaTypes(spec.schemas, draft)
  writeFixtures(fixtures, draft)
  for (const { name, code } of spec.types) writeType(draft, name.text, code)
  const definitions = spec.define.flatMap((code) => draft.embed(code, 'define', [], 'define'))
  const factories = new Map<string, FactoryNames>()
  for (const factory of inOrderOfUse(spec.factories)) {
    factories.set(factory.name.text, {
      functionName: draft.fresh(),
      names: namesOfFactory(factory.arbitrary, factories),
    })
  }
  for (const factory of spec.factories)
    writeFactory(factory, { draft, aliases, factories, schemas: spec.schemas })
  const common = { draft, factories, aliases, schemas: spec.schemas }
  const machines = new Map(
    spec.machines.map(
      (machine) =>
        [machine.name.text, writeMachine(machine, { ...common, lost: spec.lost ?? new Set() })] as const,
    ),
  )
  for (const { invariant, owner } of testsOf(spec)) {
    writeInvariant(invariant, { ...common, machines, scope: [], owner })
  }
  const finished = draft.finish()
  return {
    ...finished,
    lost: new Set([...finished.lost, ...(spec.lost ?? []), ...missing]),
    definitions: new Set(definitions),
    fixtures: new Set(spec.fixtures.map(({ name }) => name.text)),
    types: new Set(spec.types.map(({ name }) => name.text)),
    aliases,
    factoryFunctions: factories,
    factories: new Map(spec.factories.map((factory) => [factory.name.text, factory])),
  }
}

/** What becomes a test: each invariant without cases, and each case, which has the invariant's keys merged in. */
const testsOf = (spec: Spec): readonly { invariant: InvariantSpec; owner: string }[] =>
  spec.invariants.flatMap((invariant) => {
    const id = invariant.id.text
    if (invariant.cases.length === 0) return [{ invariant, owner: id }]
    return invariant.cases.map((one) => ({ invariant: one.invariant, owner: `${id}/${one.name.text}` }))
  })

function writeType(draft: Draft, name: string, code: Code): void {
  draft.write(`type ${name} = `)
  draft.embed(code, 'type', [], `types/${name}`)
  draft.write(';\n')
}

/** A factory after the one that it refines. */
function inOrderOfUse(factories: readonly FactorySpec[]): readonly FactorySpec[] {
  const byName = new Map(factories.map((factory) => [factory.name.text, factory]))
  const ordered = new Set<FactorySpec>()
  const add = (factory: FactorySpec, seen: ReadonlySet<FactorySpec>) => {
    const { source } = factory.arbitrary
    const base = source.kind === 'factory' ? byName.get(source.name.text) : undefined
    if (base && !seen.has(base)) add(base, new Set([...seen, base]))
    ordered.add(factory)
  }
  for (const factory of factories) add(factory, new Set([factory]))
  return [...ordered]
}

interface FactoryPlace {
  readonly draft: Draft
  readonly aliases: Map<string, string>
  readonly factories: ReadonlyMap<string, FactoryNames>
  readonly schemas: Schemas
}

function writeFactory(factory: FactorySpec, { draft, aliases, factories, schemas }: FactoryPlace): void {
  const known = factories.get(factory.name.text)
  if (!known) return
  const params = factory.params.map(({ name }) => name.text)
  draft.write(`\nconst ${known.functionName} = ({ ${params.join(', ')} }: { `)
  for (const { name, code } of factory.params) {
    draft.write(`${name.text}: `)
    draft.embed(code, 'type', [], factory.name.text)
    draft.write('; ')
  }
  draft.write('}) => ')
  const scope = params.map((name) => ({ name, beforeWhen: true }))
  const owner = `factories/${factory.name.text}`
  writeFactoryValue(factory.arbitrary, known.names, {
    draft,
    scope,
    owner,
    context: undefined,
    factories,
    aliases,
    schemas,
  })
  draft.write(';\n')
}
