import { expect, it } from 'vitest'
import { drawWorld } from '../4-plan/draw-world.ts'

const subject = `
export type Booked = { at: Map<Date, Set<bigint>>; of: [string | undefined, null]; all: number[] }
export const isKept = (booked: Booked): boolean => booked.all.length === 0
`
/** As `adopt` writes them: empty lists and maps, which by themselves are of no type. */
const adopted = [
  '{ v: { expr: \'{"at":new Map([]),"of":[undefined,null],"all":[]}\' } }',
  '{ v: { expr: \'{"at":new Map([[new Date(0),new Set([])]]),"of":["a",null],"all":[1]}\' } }',
]

it('computed values of examples compile where they are of the type of what is given', async () => {
  const world = await drawWorld(subject)
  try {
    await world.build(
      `version: 1\nsubject: ./subject.ts\nfactories: { kept: { type: Booked } }\ninvariants:\n  - id: kept\n    rule: It is kept.\n    given: { v: kept }\n    then: isKept(v)\n    examples: [${adopted.join(', ')}]\n`,
    )
    expect(await world.typeFaults()).toEqual([])
  } finally {
    await world.remove()
  }
}, 60_000)
