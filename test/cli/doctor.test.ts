import { rm, unlink } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { worldWith } from './world.ts'

const shop = { 'package.json': '{}', 'invariants/cart.yaml': 'version: 1' }

describe('doctor', () => {
  it('finds versions, configuration, specs and provider', async () => {
    const { gen } = await worldWith(shop)
    const { code, out, err } = await gen('doctor')
    expect(out).toMatch(/ok +node +\d+\./)
    expect(out).toMatch(/ok +vitest +\d+\./)
    expect(out).toMatch(/ok +fast-check +\d+\./)
    expect(out).toMatch(/ok +@stryker-mutator\/core +\d+\./)
    expect(out).toMatch(/ok +configuration +none/)
    expect(out).toMatch(/ok +specs +1 found/)
    expect(out).toMatch(/ok +extract uses +rules/)
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  it('names the command that mends what is missing', async () => {
    const { root, gen } = await worldWith({ 'package.json': '{}' })
    await unlink(path.join(root, 'node_modules'))
    const { code, out } = await gen('doctor')
    expect(code).toBe(1)
    expect(out).toMatch(/missing +vitest .*npm install --save-dev vitest/)
    expect(out).toMatch(/missing +specs .*gen-props extract/)
  })

  it('sees the provider that the environment gives', async () => {
    const { gen } = await worldWith(shop, { env: { OPENAI_BASE_URL: 'http://localhost:1/v1' } })
    expect((await gen('doctor')).out).toMatch(/extract uses +openai/)
  })

  it('shows what is wrong with the configuration', async () => {
    const { root, gen } = await worldWith({ ...shop, 'gen-props.config.json': '{ "ouput": "made" }' })
    const { code, err } = await gen('doctor')
    expect(code).toBe(2)
    expect(err).toContain('host/unknown-setting')
    await rm(root, { recursive: true })
  })
})
