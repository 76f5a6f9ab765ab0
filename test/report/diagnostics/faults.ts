import { diagnostic } from '../../../src/diagnostics/diagnostic.ts'

export const base = '/shop'
export const config = {
  file: '/shop/conf/gen-props.config.json',
  text: '{\n  "ouput": "made",\n  "gate": 1\n}\n',
}
export const sources = new Map([[config.file, config.text]])

const rangeOf = (marked: string) => {
  const start = config.text.indexOf(marked)
  return { file: config.file, start, end: start + marked.length }
}

export const misspelt = diagnostic('host/unknown-setting', rangeOf('ouput'), {
  name: 'ouput',
  meant: 'output',
  known: ['output', 'gate'],
})
export const badGate = diagnostic('host/bad-setting', rangeOf('gate'), {
  name: 'gate',
  expected: 'an object',
  found: '1',
})
export const placeless = diagnostic('host/spec-missing', undefined, { file: 'cart.yaml', meant: undefined })

/** Files whose paths and texts are hard to write: an included file, a path with letters of URIs, emoji and CRLF. */
const hardFile = '/shop/a b/50%, #1: é.yaml'
const included = '/library/shared: x.yaml'
const hardText = "# 🛒🛒\r\nrule: '🛒' # lots\r\nthen: |\r\n  totl\r\n"
export const hardSources = new Map([
  [hardFile, hardText],
  [included, 'a\nb\n'],
])
const saying = (name: string, file: string, start: number, end: number) =>
  diagnostic('host/unknown-setting', { file, start, end }, { name, meant: undefined, known: ['a\r\nb'] })
const lots = hardText.indexOf('lots')

export const hard = [
  saying('100%: a, b\r\n::error::x', hardFile, lots, lots + 4),
  saying('lines', hardFile, lots, hardText.length + 99),
  saying('backwards', hardFile, lots, 0),
  saying('included', included, 2, 3),
  saying('unread', '/shop/gone.yaml', 7, 9),
  saying('half \ud83d', included, 0, 0),
  placeless,
]
