import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatBesidePattern } from '../../../../src/phases/4-plan/patterns/format-beside-pattern.ts'
import { lookaheadsOf } from '../../../../src/phases/4-plan/patterns/lookaheads.ts'
import type { StringFormat } from '../../../../src/ir/string-format.ts'

const besides: readonly (readonly [StringFormat, string, readonly string[]])[] = [
  ['date-time', '^2024-.*?Z$', ['^2024-$', '^Z$']],
  ['uri', '^https://.+?/api$', ['^https://$', '^/api$']],
  ['email', String.raw`^(?!admin).*@corp\.com$`, [String.raw`^@corp\.com$`]],
  ['email', String.raw`^\w+\b@corp\.com$`, [String.raw`^\w+@corp\.com$`]],
  ['email', '(?<=@)corp', []],
  ['email', String.raw`^(?<n>x+)@\k<n>\.com$`, []],
]

it.each(besides)('puts into texts of %s only what can be drawn of %s', (format, source, parts) => {
  const found = formatBesidePattern(format, { all: [{ source, flags: '' }] })
  const splices = found.among === 'both' ? found.splices : []
  expect(splices.map((one) => one.source)).toEqual(parts)
  for (const one of splices) fc.sample(fc.stringMatching(new RegExp(one.source, one.flags)), 5)
})

it.each([String.raw`^(?=.*(\d))\1$`, String.raw`^(?=.*\bfoo\b).{8,}$`])(
  'leaves %s alone, of which a part cannot be drawn by itself',
  (source) => {
    expect(lookaheadsOf({ source, flags: 'u' })).toBeUndefined()
  },
)
