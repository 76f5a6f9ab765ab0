import { hasAlternatives } from './splice-of.ts'
import { regexFacts, type Lengths, type Repeat } from './regex-lengths.ts'

export interface Within {
  readonly source: string
  /** All matches keep to the lengths, by themselves. */
  readonly isExact: boolean
  /** Some matches that keep to the lengths are left out: what has an end of its own ends sooner. */
  readonly isNarrower: boolean
}

/**
 * A regular expression of which more matches keep to lengths: how often its units repeat is told for them. Undefined where
 * nothing can be told, so that a filter has to do it all.
 */
export function regexWithin(source: string, flags: string, wanted: Lengths): Within | undefined {
  const { lengths, repeats } = regexFacts(source, flags)
  if (lengths.min >= wanted.min && lengths.max <= wanted.max)
    return { source, isExact: true, isNarrower: false }
  if (hasAlternatives(source)) return undefined
  const endless = repeats.filter(({ most }) => most === Infinity)
  const own = toldWithin(source, flags, { wanted, repeats: endless })
  return own?.isExact ? own : (toldWithin(source, flags, { wanted, repeats }) ?? own)
}

interface Asked {
  readonly wanted: Lengths
  readonly repeats: readonly Repeat[]
}

function toldWithin(source: string, flags: string, { wanted, repeats }: Asked): Within | undefined {
  if (repeats.length === 0) return undefined
  const least = repeats.reduce((sum, repeat) => sum + repeat.least, 0)
  const others = regexFacts(retold(source, repeats, repeats.map(bare)), flags).lengths
  const rest = { min: others.min - least, max: others.max - least }
  const told = shares(repeats, wanted, rest) ?? shares(repeats, wanted, { min: rest.max, max: rest.min })
  if (!told) return undefined
  const { min, max } = regexFacts(retold(source, repeats, told), flags).lengths
  return {
    source: retold(source, repeats, told),
    isExact: min >= wanted.min && max <= wanted.max,
    isNarrower: repeats.some((repeat, at) => {
      const possible = Math.min(repeat.most, wanted.max - others.min + repeat.least)
      return repeat.most < Infinity && (told[at]?.max ?? 0) < possible
    }),
  }
}

const bare = ({ least }: Repeat): Lengths => ({ min: least, max: least })

/** How often each unit repeats, so that all together are as long as is wanted beside the rest; undefined where they cannot. */
function shares(repeats: readonly Repeat[], wanted: Lengths, rest: Lengths): readonly Lengths[] | undefined {
  if (!Number.isFinite(rest.min) || !Number.isFinite(rest.max)) return undefined
  const most = repeats.map((repeat) => repeat.most)
  const lows = repeats.map((repeat) => repeat.least)
  const min = raised(lows, most, wanted.min - rest.min)
  const max = wanted.max === Infinity ? most : raised(min, most, wanted.max - rest.max)
  if (total(min) + rest.min < wanted.min || total(max) + rest.max > wanted.max) return undefined
  return min.map((own, index) => ({ min: own, max: max[index] ?? own }))
}

const total = (counts: readonly number[]) => counts.reduce((sum, each) => sum + each, 0)

/** Counts raised evenly, none above its most, as far as they come to a sum. */
function raised(counts: readonly number[], most: readonly number[], sum: number): readonly number[] {
  const all = [...counts]
  for (let left = sum - total(all); left > 0;) {
    const open = all.flatMap((count, index) => (count < (most[index] ?? 0) ? [index] : []))
    if (open.length === 0) break
    const step = Math.max(1, Math.floor(left / open.length))
    for (const index of open.slice(0, left)) {
      const more = Math.min(step, (most[index] ?? 0) - (all[index] ?? 0), left)
      all[index] = (all[index] ?? 0) + more
      left -= more
    }
  }
  return all
}

function retold(source: string, repeats: readonly Repeat[], told: readonly Lengths[]): string {
  return repeats.reduceRight((text, { start, end }, index) => {
    const { min, max } = told[index] ?? { min: 0, max: Infinity }
    return `${text.slice(0, start)}${quantifier(min, max)}${text.slice(end)}`
  }, source)
}

function quantifier(min: number, max: number): string {
  if (min === max) return `{${min}}`
  if (max < Infinity) return min === 0 && max === 1 ? '?' : `{${min},${max}}`
  return min === 0 ? '*' : min === 1 ? '+' : `{${min},}`
}
