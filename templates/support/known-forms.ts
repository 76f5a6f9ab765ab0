import fc from 'fast-check'
import { matching } from './matching.ts'

/** Draws what a constructor takes: of any value as it is, or, once such were refused, of values of one well-known form. */
export interface Known {
  readonly text: <Value>(any: fc.Arbitrary<Value>) => fc.Arbitrary<Value | string>
  readonly number: <Value>(any: fc.Arbitrary<Value>) => fc.Arbitrary<Value | number>
}

/** What constructors ask of texts most often: most of these forms are taken by hardly any text at random. */
const knownTexts: readonly RegExp[] = [
  // Versions, ranges of them, and numbers.
  ...[/^\d\.\d{1,2}\.\d{1,2}(-(alpha|beta|rc)\.\d)?$/, /^([\^~<>=]|>=|<=)?\d\.\d{1,2}\.\d$/, /^\d\.\d$/],
  ...[/^-?[1-9]\d{0,5}$/, /^-?\d{1,4}\.\d{1,4}$/, /^[1-9]\d{0,2}\/[1-9]\d{0,2}$/, /^[1-9]e-?\d$/, /^0x[\da-f]{1,8}$/],
  // Dates, times, zones, repetitions.
  ...[/^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/],
  ...[/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/],
  ...[/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{3})?Z$/],
  ...[/^(19|20)\d\d-(0[1-9]|1[0-2])$/, /^--?(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/, /^(19|20)\d\d$/],
  ...[/^P([1-9]D)?T[1-9]\d?[HMS]$/, /^P[1-9]\d?[YMWD]$/, /^[+-](0\d|1[0-3]):(00|30)$/, /^(UTC|GMT|Europe\/Paris)$/],
  ...[/^([1-5]?\d|\*) ([01]?\d|\*) \* \* [0-6*]$/, /^FREQ=(DAILY|WEEKLY);COUNT=[1-9]$/, /^[1-9]\d? (days|hours|ms)$/],
  // Addresses of machines, of pages, of people.
  ...[/^(1?\d?\d\.){3}1?\d?\d$/, /^10\.\d{1,2}\.\d{1,2}\.0\/(2[4-9]|3[0-2])$/, /^([1-9a-f][\da-f]{0,3}:){7}[\da-f]{1,4}$/],
  ...[/^2001:db8::[1-9a-f]{1,4}(\/64)?$/, /^([\da-f]{2}:){5}[\da-f]{2}$/, /^[a-z]{1,8}(\.[a-z]{2,5}){1,2}$/],
  ...[/^https?:\/\/[a-z]{1,8}\.(com|org)(\/[a-z]{1,5}){0,2}$/, /^[a-z]{1,8}@[a-z]{1,8}\.(com|org)$/, /^\+49[1-9]\d{8}$/],
  ...[/^(\.{0,2}\/)?[a-z]{1,5}\/[a-z]{1,5}(\.(txt|json))?$/, /^(postgres|mongodb|redis|file):\/\/[a-z]{1,5}\/[a-z]{1,5}$/],
  // Names of things, numbers of things.
  ...[/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/, /^[\da-f]{24}$/, /^([\da-f]{32}|[\da-f]{64})$/],
  ...[/^0[1-7][\dA-HJKMNP-TV-Z]{24}$/, /^[A-Za-z\d]{4}([A-Za-z\d]{4}){0,3}$/, /^[a-z][a-zA-Z\d]{0,7}$/, /^[A-Z]{1,5}(-\d{1,4})?$/],
  ...[/^(EUR|USD|JPY)$/, /^\d{1,3}\.\d\d (EUR|USD)$/, /^(en|de|fr)(-(US|DE|FR))?$/, /^(text\/plain|application\/json)$/],
  // Colours, sizes, places.
  ...[/^#[\da-f]{3}([\da-f]{3})?$/, /^rgb\(\d{1,2}, \d{1,2}, \d{1,2}\)$/, /^(red|blue|tomato)$/, /^\d{1,2}(px|%|em|kg|m)$/],
  ...[/^-?[1-8]\d\.\d{1,4}, ?-?1\d\d\.\d{1,4}$/],
  // Small languages.
  ...[/^(\{\}|\[\]|\{"[a-z]":\d\}|\[\d(,\d)?\])$/, /^[a-z]{1,3}(\.[a-z]{1,3}){1,2}$/, /^(\/[a-z]{1,3}){1,2}$/, /^\d [+*-] \d$/],
  ...[/^[a-z]{1,3}=[a-z\d]{1,3}(&[a-z]{1,3}=\d)?$/, /^<([a-z])\/>$/, /^\*\.[a-z]{1,3}$/, /^[.#][a-z]{1,4}$/, /^\$\.[a-z]{1,4}$/],
]

/** Parts of dates and of times, bytes, shares: many numbers are no more than that. */
const knownNumbers: readonly fc.Arbitrary<number>[] = [
  fc.integer({ min: 1, max: 12 }),
  fc.nat({ max: 59 }),
  fc.nat({ max: 255 }),
  fc.double({ min: 0, max: 1, noNaN: true }),
]

/** The arguments of a constructor in each form that it may ask for; none where it takes neither texts nor numbers. */
export function inKnownForms<Given>(given: (known: Known) => fc.Arbitrary<Given>): readonly fc.Arbitrary<Given>[] {
  const asked = new Set<keyof Known>()
  given({
    text: (any) => (asked.add('text'), any),
    number: (any) => (asked.add('number'), any),
  })
  const forms = asked.has('text') ? knownTexts.length : asked.has('number') ? knownNumbers.length : 0
  return Array.from({ length: forms }, (_, at) => {
    const number = knownNumbers[at % knownNumbers.length] ?? fc.nat()
    return given({ text: () => matching(knownTexts[at] ?? /a/), number: () => number })
  })
}
