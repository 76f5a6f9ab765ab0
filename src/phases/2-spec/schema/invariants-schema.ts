import { invariantKinds } from '../../../ir/spec.ts'
import { objectSchema } from '../forms/object.ts'
import { arbitrarySchema } from '../language/arbitrary.ts'
import { invariantKeys } from '../language/invariant-keys.ts'
import { keysWithout, notInCase, notInScenario } from '../language/keys-without.ts'
import { kinds } from '../language/kinds.ts'
import { topLevelKeys } from '../language/top-level.ts'
import type { JsonSchema } from './json-schema.ts'

/** The JSON Schema of specs for editors, made of the tables that the reader reads by. */
export function invariantsSchema(): JsonSchema {
  const part = (name: string, without: readonly string[]) =>
    objectSchema({ name, keys: keysWithout(invariantKeys, without), partial: true })
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'gen-props spec, version 1',
    ...objectSchema({ name: 'a spec', keys: topLevelKeys }),
    definitions: {
      arbitrary: arbitrarySchema(),
      invariant: { ...objectSchema({ name: 'an invariant', keys: invariantKeys }), allOf: needsOfKinds() },
      scenario: part('a scenario', notInScenario),
      case: part('a case', notInCase),
    },
  }
}

/** What a kind needs, when neither a scenario nor cases may give it. */
function needsOfKinds(): readonly JsonSchema[] {
  const elsewhere = [{ required: ['scenario'] }, { required: ['cases'] }]
  const rules = invariantKinds.map((kind) => ({
    if: { properties: { kind: { const: kind } }, required: ['kind'], not: { anyOf: elsewhere } },
    then: { required: kinds[kind].needs },
  }))
  const withoutKind = {
    if: { not: { anyOf: [{ required: ['kind'] }, ...elsewhere] } },
    then: { required: kinds.postcondition.needs },
  }
  return [withoutKind, ...rules]
}
