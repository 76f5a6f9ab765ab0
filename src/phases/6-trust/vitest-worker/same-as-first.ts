import { isDeepStrictEqual } from 'node:util'

const firsts = new Map<string, { readonly value: unknown }>()

/** Whether a value equals the first one that came under the same name. */
function sameAsFirst(name: string, value: unknown): boolean {
  const first = firsts.get(name)
  if (first) return isDeepStrictEqual(first.value, value)
  firsts.set(name, { value })
  return true
}

// Spec mutants are printed as tests of the project, which know nothing of us: they find it here.
Object.assign(globalThis, { [Symbol.for('gen-props.same-as-first')]: sameAsFirst })
