import { describe, expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { shop as wholeShop } from './shop.ts'
import { codesOf, worldWith } from './world.ts'

const shop = { 'package.json': '{}' }

describe('the command line', () => {
  it('shows its help on stdout', async () => {
    const { gen } = await worldWith(shop)
    const { code, out, err } = await gen('--help')
    expect(code).toBe(0)
    expect(out).toContain('gen-props lint [spec..]')
    expect(err).toBe('')
  })

  it.each(['lint', 'generate', 'doctor'])('shows the help of %s', async (command) => {
    const { gen } = await worldWith(shop)
    const { code, out } = await gen(command, '--help')
    expect(code).toBe(0)
    expect(out).toContain(`gen-props ${command}`)
    expect(out).toContain('--format')
  })

  it('shows its version', async () => {
    const { gen } = await worldWith(shop)
    expect((await gen('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('asks for a command when there is none', async () => {
    const { gen } = await worldWith(shop)
    const { code, out, err } = await gen()
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('gen-props <command>')
  })

  it.each([
    [['liint'], 'host/unknown-command', '"lint"'],
    [['lint', '--fromat', 'json'], 'host/unknown-option', '"--format"'],
    [['generate', '--chekc'], 'host/unknown-option', '"--check"'],
    [['lint', '--format', 'xml'], 'host/bad-usage', 'lint --help'],
    [['lint', '--format'], 'host/bad-usage', 'lint --help'],
    [['generate', '--check', '--watch'], 'host/bad-usage', 'generate --help'],
    [['doctor', 'cart.yaml'], 'host/bad-usage', 'doctor --help'],
  ])('refuses %j and says what was meant', async (argv, code, mend) => {
    const { gen } = await worldWith(shop)
    const ending = await gen(...argv)
    expect(ending.code).toBe(2)
    expect(ending.err).toContain(code)
    expect(ending.err).toContain(mend)
  })

  it('works on every spec that is named', async () => {
    const { gen } = await worldWith({ ...wholeShop, 'invariants/a.yaml': '', 'invariants/b.yaml': '' })
    const named = ['invariants/a.yaml', 'invariants/b.yaml', 'invariants/cart.yaml']
    const ending = await gen('lint', ...named, '--format', 'json')
    expect(ending.code).toBe(1)
    expect(codesOf(ending)).toEqual(['spec/empty', 'spec/empty'])
  })

  it('takes the last of an option that is given twice', async () => {
    const { gen } = await worldWith({ ...wholeShop, 'invariants/a.yaml': '' })
    const twice = ['--quiet', '--quiet', '--format', 'pretty', '--format', 'json']
    expect(codesOf(await gen('lint', ...twice))).toEqual(['spec/empty'])
  })
})

describe('specs on the command line', () => {
  const faulty = { ...wholeShop, 'invariants/a.yaml': '', 'invariants/deep/b.yml': '', 'other/c.yaml': '' }

  it.each([
    ['a folder', ['invariants'], 2],
    ['a folder by its end', ['invariants/deep/'], 1],
    ['a pattern', ['invariants/*.yaml'], 1],
    ['a pattern over folders', ['**/*.{yaml,yml}'], 3],
    ['several, one of them twice', ['other', 'invariants/a.yaml', './invariants/a.yaml'], 2],
  ])('are named by %s', async (_, words, count) => {
    const { gen } = await worldWith(faulty)
    expect(codesOf(await gen('lint', ...words, '--format', 'json'))).toEqual(Array(count).fill('spec/empty'))
  })

  it.each([
    ['invariants/crat.yaml', 'host/spec-missing'],
    ['src', 'host/no-spec-found'],
    ['invariants/*.json', 'host/no-spec-found'],
  ])('that are not there are told: %s', async (word, code) => {
    const { gen } = await worldWith(wholeShop)
    const ending = await gen('lint', word, '--format', 'json')
    expect([ending.code, codesOf(ending)]).toEqual([2, [code]])
  })
})

it.each(commands.map(({ name }) => name))('the help of %s is whole', async (name) => {
  const { gen } = await worldWith(shop)
  const { out } = await gen(name, '--help')
  const command = commands.find((one) => one.name === name)
  for (const option of [...Object.keys(command?.options ?? {}), 'config', 'format', 'quiet', 'no-color']) {
    expect(out).toMatch(new RegExp(`--${option} +\\S`))
  }
  expect(out).toContain('Exit codes: 0 clean, 1 findings, 2 could not run.')
})
