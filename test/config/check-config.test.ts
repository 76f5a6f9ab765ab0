import { describe, expect, it } from 'vitest'
import { checkConfig } from '../../src/config/check-config.ts'

const source = (text: string) => ({ file: '/shop/gen-props.config.json', text })
const check = (config: unknown) => checkConfig(config, source(JSON.stringify(config)))

describe('checkConfig', () => {
  it('fills in every default when nothing is configured', () => {
    const { value, diagnostics } = checkConfig(undefined, undefined)
    expect(diagnostics).toEqual([])
    expect(value).toMatchObject({
      specs: ['invariants/**/*.yaml'],
      output: 'test/generated',
      gate: { suspects: 0 },
    })
  })

  it('keeps what is configured beside the defaults of the same group', () => {
    expect(check({ gate: { score: 0.5 } }).value?.gate).toMatchObject({ score: 0.5, suspects: 0 })
  })

  it('hands out a configuration that nobody can change', () => {
    const { value } = check({})
    expect(Object.isFrozen(value) && Object.isFrozen(value?.gate)).toBe(true)
  })

  it('names the nearest setting for a misspelt one, at its place', () => {
    const text = '{\n  "gate": { "scroe": 0.5 }\n}'
    const { value, diagnostics } = checkConfig(JSON.parse(text), source(text))
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([
      {
        code: 'host/unknown-setting',
        args: { name: 'gate.scroe', meant: 'score' },
        range: { start: text.indexOf('scroe') },
      },
    ])
  })

  it.each([
    ['specs', { specs: 'invariants/*.yaml' }],
    ['output', { output: '' }],
    ['gate', { gate: 0.8 }],
    ['gate.score', { gate: { score: 80 } }],
    ['verify.profile', { verify: { profile: 'careful' } }],
    ['mutation.concurrency', { mutation: { concurrency: 1.5 } }],
    ['extract.provider', { extract: { provider: 'oracle' } }],
  ])('refuses a bad value of %s', (name, config) => {
    expect(check(config).diagnostics).toMatchObject([{ code: 'host/bad-setting', args: { name } }])
  })

  it('refuses a configuration that is no object', () => {
    expect(check(['specs']).diagnostics).toMatchObject([{ code: 'host/bad-setting' }])
  })

  it('reports all faults at once', () => {
    expect(check({ ouput: 'x', gate: { score: 2 } }).diagnostics).toHaveLength(2)
  })
})
