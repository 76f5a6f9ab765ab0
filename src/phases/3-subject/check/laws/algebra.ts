import { givenTypes, givenUnion, writeBinary, writeUnary, writeValue, type LawWriter } from './law-place.ts'

/** f takes what is given and what it gives itself. */
export const writeSelfMap: LawWriter = (invariant, place) => {
  const [type = 'never'] = givenTypes(invariant, 1)
  writeUnary('of', invariant, place, { takes: type, gives: type })
}

/** f takes the two in either order. */
export const writeEitherOrder: LawWriter = (invariant, place) => {
  const either = givenUnion(invariant, 2)
  writeBinary('of', invariant, place, { takes: [either, either] })
}

/** f takes any two of the three, and what it gives itself. */
export const writeOperation: LawWriter = (invariant, place) => {
  const any = givenUnion(invariant, 3)
  writeBinary('of', invariant, place, { takes: [any, any], gives: any })
}

/** f takes the value and the element, on either side. */
export const writeWithElement: LawWriter = (invariant, place) => {
  const [type = 'never'] = givenTypes(invariant, 1)
  writeValue('element', invariant, place, type)
  writeBinary('of', invariant, place, { takes: [type, type], gives: type })
}

/** f takes the first on the left; on the right what g takes and gives; f gives what g takes. */
export const writeDistributive: LawWriter = (invariant, place) => {
  const [left = 'never', ...rest] = givenTypes(invariant, 3)
  const right = rest.join(' | ')
  writeBinary('over', invariant, place, { takes: [right, right], gives: right })
  writeBinary('of', invariant, place, { takes: [left, right], gives: right })
}

/** f takes what `from` takes and gives; `to` takes two of what f gives. */
export const writeHomomorphism: LawWriter = (invariant, place) => {
  const any = givenUnion(invariant, 2)
  writeBinary('from', invariant, place, { takes: [any, any], gives: any })
  const image = writeUnary('of', invariant, place, { takes: any })
  writeBinary('to', invariant, place, { takes: [image, image] })
}

/** f(x) and the f of each part are put together to what f gives. */
export const writeInductive: LawWriter = (invariant, place) => {
  const [type = 'never'] = givenTypes(invariant, 1)
  const result = writeUnary('of', invariant, place, { takes: type })
  writeUnary('split', invariant, place, { takes: type, gives: `readonly (${type})[]` })
  writeUnary('combine', invariant, place, { takes: `(${result})[]` })
}

/** backward takes what forward gives. */
export const writeRoundTrip: LawWriter = (invariant, place) => {
  const [type = 'never'] = givenTypes(invariant, 1)
  const middle = writeUnary('forward', invariant, place, { takes: type })
  writeUnary('backward', invariant, place, { takes: middle })
}
