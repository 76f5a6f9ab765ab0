import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import type { ValuePlan } from '../../../ir/leaf-plan.ts'
import type { IntlName, TypeNode } from '../../../ir/type-model.ts'
import { planEndingList, planList } from './array.ts'
import type { Typed } from './handler.ts'
import { entriesOf, made, outside } from './made-of.ts'

type Maker = (types: readonly TypeNode[], typed: Typed) => ArbitraryPlan

const nothing: ArbitraryPlan = {
  kind: 'constant',
  value: { kind: 'data', value: null },
  type: undefined,
}

const oneOf = (...values: readonly (string | number)[]): ArbitraryPlan => ({
  kind: 'constantFrom',
  values: values.map((value): ValuePlan => ({ kind: 'data', value })),
})

const matching = (pattern: string): ArbitraryPlan => ({
  kind: 'pattern',
  regex: { kind: 'data', value: pattern },
  minLength: undefined,
  maxLength: undefined,
})

const text = (typed: Typed): ArbitraryPlan => typed.planType({ kind: 'string' }, outside(typed))
const texts = (typed: Typed): ArbitraryPlan => planList({ kind: 'string' }, outside(typed))
const bytes: ArbitraryPlan = { kind: 'preset', name: 'uint8Array' }
const address: ArbitraryPlan = { kind: 'preset', name: 'url' }
const mediaType = oneOf('', 'text/plain', 'application/json', 'application/octet-stream')
/** Names and values as HTTP has them. */
const header = entriesOf(matching('/^[A-Za-z][A-Za-z0-9-]*$/'), matching('/^(?:[!-~](?:[ -~]*[!-~])?)?$/'))

/** Of each language what differs: direction, script, numerals, the dotted i. */
const languages = oneOf('en', 'de-DE', 'ar-EG', 'zh-Hans-CN', 'tr', 'hi-IN', 'ja-JP-u-ca-japanese')
const intl =
  (name: IntlName): Maker =>
  () =>
    made(`new ${name}(language)`, { language: languages })

const plain =
  (name: string): Maker =>
  () =>
    made(`new ${name}()`, {})

/** What browsers and Node share: made afresh each time, as most of it can be changed or read but once. */
export const platformMakers = {
  Headers: () => made('new Headers(entries)', { entries: header }),
  Blob: () => made('new Blob([bytes], { type })', { bytes, type: mediaType }),
  File: (_: readonly TypeNode[], typed: Typed) =>
    made('new File([bytes], name, { type })', { bytes, name: text(typed), type: mediaType }),
  FormData: (_: readonly TypeNode[], typed: Typed) =>
    made(
      'entries.reduce((form, [name, value]) => { form.append(name, value); return form }, new FormData())',
      {
        entries: entriesOf(text(typed), text(typed)),
      },
    ),
  Request: () =>
    made('new Request(address, { method, headers })', {
      address,
      method: oneOf('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'),
      headers: header,
    }),
  Response: (_: readonly TypeNode[], typed: Typed) =>
    made('new Response(body, { status, headers })', {
      body: {
        kind: 'oneof',
        branches: [nothing, text(typed)].map((arbitrary) => ({ arbitrary, weight: undefined })),
      },
      status: oneOf(200, 201, 301, 400, 401, 404, 409, 500, 503),
      headers: header,
    }),
  ReadableStream: ([element = { kind: 'unknown' }]: readonly TypeNode[], typed: Typed) =>
    made(
      'new ReadableStream({ start: (stream) => { items.forEach((item) => stream.enqueue(item)); stream.close() } })',
      { items: planEndingList(element, outside(typed)) },
    ),
  TemplateStringsArray: (_: readonly TypeNode[], typed: Typed) =>
    made('Object.assign([first, ...more], { raw: [first, ...more] })', {
      first: text(typed),
      more: texts(typed),
    }),
  RegExpExecArray: (_: readonly TypeNode[], typed: Typed) =>
    made(
      'Object.assign([found, ...groups] as [string, ...string[]], { index: before.length, input: before + found })',
      { found: text(typed), groups: texts(typed), before: text(typed) },
    ),
  ArrayBufferView: () => ({
    kind: 'oneof',
    branches: (['uint8Array', 'data-view', 'float64Array'] as const).map((name) => ({
      arbitrary: { kind: 'preset', name },
      weight: undefined,
    })),
  }),
  TextEncoder: plain('TextEncoder'),
  TextDecoder: plain('TextDecoder'),
  EventTarget: plain('EventTarget'),
  IArguments: (_: readonly TypeNode[], typed: Typed) =>
    made('(function (..._: unknown[]) { return arguments })(...given)', {
      given: planEndingList({ kind: 'unknown' }, outside(typed)),
    }),
  Console: (): ArbitraryPlan => ({ kind: 'preset', name: 'console' }),
  'Intl.Locale': intl('Intl.Locale'),
  'Intl.NumberFormat': intl('Intl.NumberFormat'),
  'Intl.DateTimeFormat': intl('Intl.DateTimeFormat'),
  'Intl.Collator': intl('Intl.Collator'),
  'Intl.PluralRules': intl('Intl.PluralRules'),
  'Intl.ListFormat': intl('Intl.ListFormat'),
  'Intl.RelativeTimeFormat': intl('Intl.RelativeTimeFormat'),
  'Intl.Segmenter': intl('Intl.Segmenter'),
  'Intl.DisplayNames': () =>
    made('new Intl.DisplayNames(language, { type })', {
      language: languages,
      type: oneOf('region', 'language', 'script', 'currency'),
    }),
} satisfies Readonly<Record<string, Maker>>
