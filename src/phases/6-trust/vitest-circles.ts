import { endRunning, noteHopeless, runningNotes } from '../../host/running-notes.ts'
import { hopelessKey } from './vitest-worker/hopeless-key.ts'
import type { UnderWay } from './vitest-worker/under-way.ts'

/** What says of itself no limit, as drawing from a type. */
const usual = 45_000
const turn = 500

interface CircleWatch {
  /** Hears when a process shows that it does not run in circles. */
  readonly alive: () => void
  /** Milliseconds that what never waits gets at least: the machine may have other work. Default 10 s. */
  readonly least?: number | undefined
}

interface Seen {
  readonly at: number
  readonly text: string
  /** Milliseconds, by turns: a machine may sleep. */
  still: number
}

/**
 * Ends processes of a run that run in circles: no time limit ends code that never waits. What each was at is in its note,
 * which says so from then on.
 */
export function endCircles(
  folder: string,
  { alive, least = 10_000 }: CircleWatch,
): { readonly stop: () => void } {
  const seen = new Map<number, Seen>()
  const look = () => {
    for (const { id, text, at } of runningNotes(folder)) {
      const before = seen.get(id)
      if (before?.at !== at || before.text !== text) {
        seen.set(id, { at, text, still: 0 })
        alive()
        continue
      }
      before.still += turn
      const place = JSON.parse(text) as UnderWay
      if (before.still < Math.max(least, place.limit || usual)) continue
      endRunning(folder, id, JSON.stringify({ ...place, circled: before.still } satisfies UnderWay))
      noteHopeless(folder, hopelessKey(place))
      alive()
    }
  }
  const timer = setInterval(look, turn)
  return { stop: () => clearInterval(timer) }
}

const circling = 'it did not come to an end'

/** How a test failed whose process was ended for running in circles. */
export function failureOfCircle({ title, part, circled = 0 }: UnderWay, isLoading: boolean): string {
  const seconds = Math.round(circled / 1000)
  const [step = '', ...where] = (part ?? '').split('\n')
  const what =
    part === undefined ? (isLoading ? 'the file of its tests was being loaded' : 'a run of it') : step
  return [
    `${circling}: ${what} ran for ${seconds} s without a wait, which no time limit ends`,
    ...where,
    `Help    mend what loops for ever there${part === undefined && !isLoading ? `, or say by its \`timeout\` that ${title} may take longer` : ''}`,
  ].join('\n')
}

export const isCircling = (failure = ''): boolean => failure.startsWith(circling)
