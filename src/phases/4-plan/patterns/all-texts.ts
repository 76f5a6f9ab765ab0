import type { Place } from './product.ts'
import { placesOf } from './places-of.ts'
import type { TextRules } from './text-rules.ts'
import { isText } from './texts-of.ts'

const most = 40

/** All texts that keep to some rules, where they are few: `^[a-c]$`; undefined where they are not, or that is not sure. */
export function allTexts(rules: TextRules): readonly string[] | undefined {
  const places = placesOf(rules)
  if (!places || places.some(({ pairs }) => pairs.length > 0)) return undefined
  const found: string[] = []
  let open: readonly Begun[] = [{ at: 0, text: '' }]
  while (open.length > 0) {
    found.push(...open.flatMap(({ at, text }) => (places[at]?.accepts ? [text] : [])))
    const next = open.flatMap((begun) => longer(places, begun))
    // Each that is begun comes to an end once, at least.
    if (found.length + next.length > most) return undefined
    open = next
  }
  return found.filter((text) => isText(rules, text)).sort()
}

interface Begun {
  readonly at: number
  readonly text: string
}

function longer(places: readonly Place[], { at, text }: Begun): readonly Begun[] {
  const ways = places[at]?.ways ?? []
  return ways.flatMap(({ to, units }) =>
    units.flatMap(([low, high]) =>
      Array.from({ length: Math.min(high - low, most) + 1 }, (_, index) => ({
        at: to,
        text: text + String.fromCharCode(low + index),
      })),
    ),
  )
}
