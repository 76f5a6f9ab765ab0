import { mkdir, symlink } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { shop, shopWith } from './shop.ts'
import { codesOf, put, worldWith, type World } from './world.ts'

const secret = 'the secret of the neighbour must never be told'

/** The shop as one of several folders, beside files that are none of its business. */
async function shopBeside(spec: Readonly<Record<string, string>>): Promise<World> {
  const files = Object.entries(spec).map(([name, text]) => [`shop/${name}`, text])
  const world = await worldWith(Object.fromEntries(files) as Record<string, string>, { cwd: 'shop' })
  await put(world.root, 'other/secret.md', secret)
  await put(world.root, 'other/secret.yaml', `define: |\n  ${secret}\n`)
  await put(world.root, 'other/secret.ts', `export const ${secret}\n`)
  return world
}

const brief = 'brief: ../brief.md\n'

describe('a spec', () => {
  it.each([
    ['its brief', brief, 'brief: ../../other/secret.md\n'],
    ['an absolute brief', brief, 'brief: /etc/hostname\n'],
    ['what it includes', brief, `${brief}include: ../../other/secret.yaml\n`],
    ['its subject', '../src/cart.ts', '../../other/secret.ts'],
    ['what it uses', brief, `${brief}use: ../../other/secret.ts\n`],
  ])('names nothing outside of its project: %s', async (_, from, to) => {
    const { gen } = await shopBeside(shopWith(from, to))
    const ending = await gen('lint', '--format', 'json')
    expect(codesOf(ending)).toEqual(['spec/path-outside'])
    expect(JSON.stringify([ending, await gen('lint')])).not.toContain(secret)
  })

  it('sees nothing through a link that leads out', async () => {
    const { root, gen } = await shopBeside(shopWith(brief, 'brief: ../docs/secret.md\n'))
    await mkdir(path.join(root, 'shop/docs'))
    await symlink(path.join(root, 'other/secret.md'), path.join(root, 'shop/docs/secret.md'))
    expect(codesOf(await gen('lint', '--format', 'json'))).toEqual(['spec/brief-missing'])
  })

  it('of a package names files of its workspace', async () => {
    const { root, gen } = await shopBeside(shopWith(brief, 'brief: ../../docs/brief.md\n'))
    await put(root, 'package.json', '{ "private": true, "workspaces": ["shop", "other"] }\n')
    await put(root, 'docs/brief.md', shop['brief.md'] ?? '')
    expect(codesOf(await gen('lint', '--format', 'json'))).toEqual(['spec/sentence-unaccounted'])
  })
})
