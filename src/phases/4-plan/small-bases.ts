import type { RecordPlan } from '../../ir/arbitrary-plan.ts'
import { mapParts } from '../../ir/map-parts.ts'
import type { FactoryPlan } from '../../ir/plan.ts'
import { partsOfPlans } from './short-lists.ts'

/** So many parts there are beside what is broken, at each depth. */
const most = 1000

/**
 * Functions of which broken values hold little beside what is broken: of what need not be there the largest is not there.
 * Each value on the way to a broken one would have as many large ones beside it as its type has fields otherwise.
 */
export function withSmallBases(
  functions: readonly FactoryPlan[],
  others: readonly FactoryPlan[],
): readonly FactoryPlan[] {
  const partsOf = partsOfPlans([...functions, ...others])
  const small = (part: object) => (isRecord(part) ? smallRecord(part, partsOf) : part)
  return functions.map((factory) => {
    const arbitrary = mapParts(factory.arbitrary, (part) =>
      isBreaking(part) ? mapParts(part, small, isOpen) : part,
    )
    return arbitrary === factory.arbitrary ? factory : { ...factory, arbitrary }
  })
}

const kindOf = (part: object): unknown => ('kind' in part ? part.kind : undefined)
const isBreaking = (part: object) => kindOf(part) === 'breaks'
const isRecord = (part: object): part is RecordPlan => kindOf(part) === 'record' && 'fields' in part
/** A condition may wait for what would be left out. */
const isOpen = (part: object) => kindOf(part) !== 'filtered'

function smallRecord(record: RecordPlan, partsOf: (plan: unknown) => number): RecordPlan {
  const byParts = record.fields
    .map((field) => ({ field, parts: partsOf(field) }))
    .sort((one, other) => one.parts - other.parts)
  let left = most - byParts.reduce((sum, { field, parts }) => sum + (field.optional ? 0 : parts), 0)
  const gone = byParts.flatMap(({ field, parts }) => {
    if (!field.optional || (left -= parts) >= 0) return []
    return [field]
  })
  return gone.length === 0
    ? record
    : { ...record, fields: record.fields.filter((field) => !gone.includes(field)) }
}
