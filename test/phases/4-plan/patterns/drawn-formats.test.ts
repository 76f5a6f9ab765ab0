import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { StringFormat } from '../../../../src/ir/string-format.ts'
import { textsOfFormat } from '../../../../src/phases/4-plan/patterns/drawn-formats.ts'
import { sizedText } from '../../../../templates/support/sized-text.ts'
import {
  dateText,
  dateTimeText,
  durationText,
  jsonPointer,
  timeText,
} from '../../../../templates/support/texts.ts'

const url = fc.webUrl({ withQueryParameters: true, withFragments: true })

const drawn: Readonly<Partial<Record<StringFormat, fc.Arbitrary<string>>>> = {
  date: dateText(),
  'date-time': dateTimeText(),
  time: timeText(),
  duration: durationText(),
  email: fc.emailAddress(),
  uuid: fc.uuid(),
  uri: url,
  'uri-reference': fc.oneof(
    url,
    fc.webPath(),
    fc.webFragments().map((text) => `#${text}`),
  ),
  hostname: fc.domain(),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
  ulid: fc.ulid(),
  'json-pointer': jsonPointer(),
}

const sized = [
  'date-time',
  'time',
  'duration',
  'email',
  'uri',
  'uri-reference',
  'hostname',
  'ipv4',
  'ipv6',
  'json-pointer',
] as const

const probes = [
  /\d/,
  /^[a-z]/,
  /[A-Z]/,
  /\./,
  /@/,
  /-/,
  /^.{0,20}$/,
  /^.{30,}$/,
  /a/,
  /\d$/,
  /[a-z]{3}/,
  /\w-\w/,
  /:/,
  /#/,
  /\?/,
  /^h/,
  /^2/,
  /Z$/,
  /e/,
  /%/,
]

const shareOf = (texts: readonly string[], probe: RegExp) =>
  texts.filter((text) => probe.test(text)).length / texts.length

it.each(Object.entries(drawn))(
  'texts of %s are known to match about as often as they do',
  (format, arbitrary) => {
    const known = textsOfFormat(format as StringFormat, {}, 400) ?? []
    compare(known, fc.sample(arbitrary, { numRuns: 1000, seed: 1 }))
  },
)

it.each(sized)('texts of %s of told lengths are known to match about as often as they do', (format) => {
  for (const [least, most] of [
    [0, 22],
    [24, 35],
  ] as const) {
    if (format === 'ipv4' && least > 0) continue
    const low = format === 'time' ? Math.min(least, 20) : least
    const known = textsOfFormat(format, { least: low, most }, 400) ?? []
    compare(
      known,
      fc.sample(sizedText(format, { minLength: low, maxLength: most }), { numRuns: 1000, seed: 1 }),
    )
  }
})

function compare(known: readonly string[], real: readonly string[]) {
  const off = probes.flatMap((probe) => {
    const [said, is] = [shareOf(known, probe), shareOf(real, probe)]
    const isNear = said <= is * 4 + 0.03 && said >= is / 4 - 0.03
    return isNear ? [] : [`${String(probe)}: ${said.toFixed(2)} for ${is.toFixed(2)}`]
  })
  expect(off).toEqual([])
}
