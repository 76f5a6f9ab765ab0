import { describe, expect, it } from 'vitest'
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
    [['lnit'], 'host/unknown-command', '"lint"'],
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
