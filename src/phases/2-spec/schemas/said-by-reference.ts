import type { Data } from '../../../ir/source.ts'
import type { SchemaPlace } from './library.ts'
import type { NodeReading } from './node-reading.ts'
import { isMap, type DataMap } from './schema-document.ts'

/** Keywords that mean the same whatever stands beside them. */
const alone: ReadonlySet<string> = new Set(['type', 'enum', 'const', 'format', 'pattern', 'required'])

/**
 * The keywords beside a `$ref` that say nothing more than what it refers to: `{ type: object, $ref: '#' }` is the
 * schema itself, and no second one to be spelt out.
 */
export function saidByReference(
  data: DataMap,
  place: SchemaPlace,
  { referred }: NodeReading,
): ReadonlySet<string> {
  const names = typeof data.$ref === 'string' ? Object.keys(data).filter((name) => alone.has(name)) : []
  const target = names.length > 0 ? referred(String(data.$ref), place) : undefined
  // By `nullable` a type says more than its name: nobody knows here whether null is one of what the reference allows.
  if (!isMap(target) || target.nullable === true || data.nullable === true) return new Set()
  return new Set(names.filter((name) => name in target && isImplied(name, data[name], target[name])))
}

const isImplied = (name: string, said: Data | undefined, by: Data | undefined): boolean =>
  name === 'type'
    ? typesIn(by).every(
        (type) => typesIn(said).includes(type) || (type === 'integer' && typesIn(said).includes('number')),
      )
    : JSON.stringify(said) === JSON.stringify(by)

const typesIn = (value: Data | undefined): readonly unknown[] => (Array.isArray(value) ? value : [value])
