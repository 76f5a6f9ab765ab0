import type { Data } from '../../../ir/source.ts'
import type { SchemaPlace } from './library.ts'
import type { NodeReading } from './node-reading.ts'
import { isMap, type DataMap } from './schema-document.ts'

/** Keywords that speak of values of one type only. */
const typesSpokenOf: Readonly<Record<string, string>> = {
  ...all('array', ['items', 'prefixItems', 'additionalItems', 'unevaluatedItems', 'minItems', 'maxItems']),
  ...all('array', ['contains', 'minContains', 'maxContains', 'uniqueItems']),
  ...all('object', ['properties', 'patternProperties', 'additionalProperties', 'unevaluatedProperties']),
  ...all('object', ['propertyNames', 'required', 'minProperties', 'maxProperties']),
  ...all('object', ['dependentRequired', 'dependentSchemas', 'dependencies']),
  ...all('string', ['minLength', 'maxLength', 'pattern']),
  ...all('number', ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf']),
}

function all(type: string, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, type]))
}

/** Keywords that mean the same whatever stands beside them. */
const alone: ReadonlySet<string> = new Set(['type', 'enum', 'const', 'format', 'pattern', 'required'])

/**
 * The keywords beside a `$ref` that say nothing more than what it refers to: `{ type: object, $ref: '#' }` is the
 * schema itself, and no second one to be spelt out. Nor is it one with `items`, where no list is a value of it.
 */
export function saidByReference(
  data: DataMap,
  place: SchemaPlace,
  { referred }: NodeReading,
): ReadonlySet<string> {
  const spokenOf = (name: string) => alone.has(name) || Object.hasOwn(typesSpokenOf, name)
  const names = typeof data.$ref === 'string' ? Object.keys(data).filter(spokenOf) : []
  const target = names.length > 0 ? referred(String(data.$ref), place) : undefined
  // By `nullable` a type says more than its name: nobody knows here whether null is one of what the reference allows.
  if (!isMap(target) || target.nullable === true || data.nullable === true) return new Set()
  return new Set(
    names.filter(
      (name) =>
        isOfOtherType(name, target) ||
        (alone.has(name) && name in target && isImplied(name, data[name], target[name])),
    ),
  )
}

/** Whether a keyword speaks of values that are none of what the reference allows. */
function isOfOtherType(name: string, { type }: DataMap): boolean {
  const spokenOf = typesSpokenOf[name]
  if (spokenOf === undefined || type === undefined) return false
  return typesIn(type).every((each) => each !== spokenOf && !(spokenOf === 'number' && each === 'integer'))
}

const isImplied = (name: string, said: Data | undefined, by: Data | undefined): boolean =>
  name === 'type'
    ? typesIn(by).every(
        (type) => typesIn(said).includes(type) || (type === 'integer' && typesIn(said).includes('number')),
      )
    : JSON.stringify(said) === JSON.stringify(by)

const typesIn = (value: Data | undefined): readonly unknown[] => (Array.isArray(value) ? value : [value])
