import type { Time } from '../../../../ir/spec.ts'
import { boundIn, unsetIn } from '../bound-names.ts'
import { writeAllowed } from './computations.ts'
import type { LawPlace, LawWriter } from './law-place.ts'

/** The classes that a total function may throw, and the time that it may take. */
export const writeTotal: LawWriter = (invariant, place) => {
  const outside = { ...place, scope: unsetIn(place.scope, boundIn(invariant.when)) }
  writeAllowed(invariant, outside)
  writeTime(invariant.within, outside)
}

/** What happens in the end, and when. */
export const writeEventually: LawWriter = ({ until, within, notBefore }, place) => {
  const { draft, scope, owner } = place
  writeTime(within, place)
  writeTime(notBefore, place)
  if (!until) return
  draft.write(';')
  draft.embed(until, 'condition', scope, owner)
  draft.write(';\n')
}

/** What is started at once, and what holds after every step. */
export const writeRace: LawWriter = ({ tasks, always }, { draft, scope, owner }) => {
  const results = tasks.map(({ name, code }) => {
    const value = draft.fresh()
    draft.write(`const ${value} = ${name.text === '' ? '__gpTasks' : ''}(`)
    draft.embed(code, 'expression', scope, owner)
    draft.write(');\n')
    return name.text === '' ? value : `${name.text}: __gpResult(${value})`
  })
  const isList = tasks.some(({ name }) => name.text === '')
  if (!scope.some(({ name }) => name === 'results'))
    draft.write(`const results = ${isList ? results.join() : `{ ${results.join(', ')} }`};\n`)
  if (!always) return
  draft.write('{\n')
  draft.embed(always, 'assertions', scope, owner)
  draft.write('}\n')
}

function writeTime(time: Time | undefined, { draft, scope, owner }: LawPlace): void {
  if (time === undefined || typeof time === 'number') return
  draft.write('__gpIs<number>(')
  draft.embed(time, 'expression', scope, owner)
  draft.write(');\n')
}
