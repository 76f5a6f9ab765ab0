import { writeArbitrary } from '../arbitrary-text.ts'
import { boundIn } from '../bound-names.ts'
import { writeUnary, writeValue, type LawWriter } from './law-place.ts'

/** The value that is compared. */
export const writeResult: LawWriter = (invariant, place) => {
  writeValue('result', invariant, place)
}

/** The value, and a type that has a name of its own for the type model. */
export const writeConforms: LawWriter = (invariant, place) => {
  writeValue('result', invariant, place)
  const { type } = invariant
  if (!type || type.text.trim() === 'integer') return
  const alias = place.draft.fresh()
  place.draft.write(`type ${alias} = `)
  place.draft.embed(type, 'type', [], place.owner)
  place.draft.write(';\n')
  place.aliases.set(type.id, alias)
}

/** Both computations. */
export const writeEquivalent: LawWriter = (invariant, place) => {
  writeValue('actual', invariant, place)
  writeValue('expected', invariant, place)
}

/** What is measured after `when`; what is measured before it is written there, and what measures is called before it. */
export const writeConserved: LawWriter = (invariant, place) => {
  const after = writeValue('after', invariant, place)
  const before = invariant.functions.before ? `typeof ${beforeName}` : 'never'
  const made = boundIn(invariant.when)
  const scope = place.scope.filter(({ name }) => !made.has(name))
  writeUnary('measure', invariant, { ...place, scope }, { takes: `${before} | ${after}` })
}

/** What `conserves` measures before `when`. */
export const writeBefore: LawWriter = ({ functions }, { draft, scope, owner }) => {
  if (!functions.before) return
  draft.write(`const ${beforeName} = (`)
  draft.embed(functions.before, 'value', scope, owner)
  draft.write(');\n')
}
const beforeName = '__gpBefore'

/** What givens are changed into is of their type; written where only the givens are in scope. */
export const writeChange: LawWriter = ({ change, given }, place) => {
  const known = new Set(given.map(({ name }) => name.text))
  for (const { name, arbitrary } of change) {
    const context = known.has(name.text) ? `typeof ${name.text}` : undefined
    place.draft.write(context ? `;__gpIs<${context}>(` : ';(')
    writeArbitrary(arbitrary, { ...place, context })
    place.draft.write(');\n')
  }
}

/** The classes that a total function may throw. */
export const writeAllowed: LawWriter = ({ allow }, { draft, scope, owner }) => {
  for (const type of allow) {
    draft.write('__gpClass(')
    draft.embed(type, 'class', scope, owner)
    draft.write(');\n')
  }
}
