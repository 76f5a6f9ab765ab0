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
