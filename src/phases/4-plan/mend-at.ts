import { pathText, type Place, type Step } from './place.ts'

/** Where a type without values stands, and the keys that mend it there: as near to it as keywords reach. */
export function mendAt(
  { path, of, reach }: Pick<Place, 'path' | 'of' | 'reach'>,
  keys: string,
  isEndless = path.length > deepest,
) {
  const steps = isEndless ? [] : path.slice(0, reach)
  const at = isEndless && path.length > shown ? `${pathText(path.slice(0, shown), of)}…` : pathText(path, of)
  return { at, mend: steps.reduceRight<string>(around, keys) }
}

/** What stands deeper is of a type that goes on without end. */
const deepest = 12
/** So many steps show where it begins. */
const shown = 3

function around(inner: string, step: Step): string {
  if (typeof step !== 'string' && step.mark === '[]') return `items: { ${inner} }`
  const name = typeof step === 'string' ? yamlKey(step) : step.mark.slice(1, -1)
  return `fields: { ${name}: { ${inner} } }`
}

const yamlKey = (name: string) =>
  /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`
