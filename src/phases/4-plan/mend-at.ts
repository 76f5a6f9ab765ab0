import { pathText, type Place, type Step } from './place.ts'

/** Where a type without values stands, and the keys that mend it there: as near to it as keywords reach. */
export function mendAt({ path, of, reach }: Pick<Place, 'path' | 'of' | 'reach'>, keys: string) {
  const isEndless = path.length > deepest
  const steps = isEndless ? [] : path.slice(0, reach)
  const at = isEndless ? `${pathText(path.slice(0, 3), of)}…` : pathText(path, of)
  return { at, mend: steps.reduceRight<string>(around, keys) }
}

/** What stands deeper is of a type that goes on without end. */
const deepest = 12

const around = (inner: string, step: Step): string =>
  typeof step === 'string' ? `fields: { ${yamlKey(step)}: { ${inner} } }` : `items: { ${inner} }`

const yamlKey = (name: string) =>
  /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`
