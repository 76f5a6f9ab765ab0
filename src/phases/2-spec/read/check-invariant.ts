import { nearest } from '../../../diagnostics/nearest.ts'
import { givensOfLaw } from '../../../ir/law-givens.ts'
import type { Located, SourceRange } from '../../../ir/source.ts'
import { invariantKinds, type InvariantKind } from '../../../ir/spec.ts'
import type { Place } from '../forms/form.ts'
import { isSure } from '../forms/object.ts'
import type { InvariantValues } from '../language/invariant-keys.ts'
import { kinds, kindsOf, kindWords, type KindRules, type KindWord } from '../language/kinds.ts'
import { reportTimeless } from './check-clock.ts'
import type { YamlMap } from '../yaml/yaml-node.ts'

interface Checked {
  readonly map: YamlMap
  readonly values: InvariantValues
  readonly kind: InvariantKind
  /** Where a fault of the whole is shown. */
  readonly head: SourceRange
  /** Where it says of which kind it is, else as `head`. */
  readonly asked: SourceRange
  /** Where the invariant says what it is about, also for a case. */
  readonly voice: SourceRange
  /** Of a case. */
  readonly name: Located | undefined
}

/** What the table of kinds asks, and what every rule must say of itself. */
export function checkInvariant(checked: Checked, place: Place): void {
  const isOfKind = reportForeignKeys(checked, place)
  const isWhole = !checked.map.entries.some(({ key }) => key.text === '<<')
  if (isWhole && isOfKind) reportMissingKeys(checked, place)
  reportGivens(checked, place)
  reportExampleNames(checked, place)
  reportChangeNames(checked, place)
  reportInterleaved(checked, place)
  reportTimeless(checked.values, checked.kind, place)
  if (isWhole) reportSilence(checked, place)
}

/** Reports keys of other kinds; false where no kind is written, and the keys are those of another. */
function reportForeignKeys({ map, kind, values }: Checked, { reading }: Place): boolean {
  const { without = [] }: KindRules = kinds[kind]
  const unsaid = values.kind === undefined
  let isOfKind = true
  for (const { key, written } of map.entries) {
    // What is only guessed at is told as unknown.
    if (written !== undefined && !isSure(written, key.text)) continue
    if (without.includes(key.text)) {
      const others = kindWords.filter((word) => !withoutKey(word, key.text))
      reading.report('spec/key-not-for-kind', key.range, { key: key.text, kind, kinds: others })
    }
    const owners = kindsOf(key.text)
    // What no kind of this version has is reported as such already.
    const isLater = invariantKinds.every((supported) => owners?.includes(supported) === false)
    if (!owners || isLater || owners.includes(kind)) continue
    reading.report('spec/key-not-for-kind', key.range, {
      key: key.text,
      kind,
      kinds: owners,
      ...(unsaid && { unsaid }),
    })
    isOfKind &&= !unsaid
  }
  return isOfKind
}

const withoutKey = (kind: KindWord, key: string) => {
  const { without = [] }: KindRules = kinds[kind]
  return without.includes(key)
}

function reportMissingKeys({ map, kind, asked, name }: Checked, { reading }: Place): void {
  const present = new Set(map.entries.map(({ key }) => key.text))
  // What is wrong with the cases is told; each of them may have what the invariant has not.
  if (present.has('cases')) return
  const owner = `${name ? `the case \`${name.text}\` of ` : ''}an invariant of kind \`${kind}\``
  for (const key of kinds[kind].needs)
    if (!present.has(key)) reading.report('spec/missing-key', asked, { key, owner })
}

function reportGivens({ map, values, kind }: Checked, { reading }: Place): void {
  const givens = givensOfLaw(kind)
  const found = values.given?.length
  const key = map.entries.find((entry) => entry.key.text === 'given')?.key
  if (givens === undefined || found === undefined || !key || found >= givens) return
  reading.report('spec/given-count', key.range, { kind, expected: givens, found })
}

function reportExampleNames({ map, values }: Checked, { reading }: Place): void {
  const examples = map.entries.find(({ key }) => key.text === 'examples')?.value
  if (examples?.kind !== 'list' || !values.given) return
  const known = values.given.map(({ name }) => name.text)
  for (const { key } of examples.items.flatMap((item) => (item.kind === 'map' ? item.entries : []))) {
    if (known.includes(key.text)) continue
    reading.report('spec/unknown-example-name', key.range, {
      name: key.text,
      nearest: nearest(key.text, known),
      known,
    })
  }
}

/** What changes is something that is given. */
function reportChangeNames({ map, values }: Checked, { reading }: Place): void {
  const change = map.entries.find(({ key }) => key.text === 'change')?.value
  if (change?.kind !== 'map' || !values.given) return
  const known = values.given.map(({ name }) => name.text)
  for (const { key } of change.entries) {
    if (known.includes(key.text)) continue
    const args = { name: key.text, nearest: nearest(key.text, known), known }
    reading.report('spec/unknown-change-name', key.range, args)
  }
}

/** What is interleaved is given. */
function reportInterleaved({ values }: Checked, { reading }: Place): void {
  const known = (values.given ?? []).map(({ name }) => name.text)
  for (const { text, range } of values.interleave ?? []) {
    if (known.includes(text)) continue
    reading.report('spec/interleave-unknown', range, { name: text, nearest: nearest(text, known), known })
  }
}

/** A rule says in words what it is about, and where the brief says it. */
function reportSilence({ map, values, voice }: Checked, { reading }: Place): void {
  const says = (name: string) => map.entries.some(({ key }) => key.text === name)
  const id = values.id?.text ?? ''
  if (!says('rule') && !says('quote')) reading.report('spec/rule-missing', voice, { id })
  else if (!says('quote') && reading.brief) reading.report('spec/quote-missing', voice, { id })
}
