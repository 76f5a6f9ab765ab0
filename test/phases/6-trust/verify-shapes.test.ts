import { cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { SpecEvidence } from '../../../src/ir/evidence.ts'
import { generate, verify } from '../../../src/pipeline.ts'

/** Verifies the project of the fixture, whose packages are installed in it. */
async function verifiedShapes(): Promise<readonly SpecEvidence[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'shapes-'))
  const root = path.join(folder, 'project')
  const request = { cwd: root, specs: [], settings: { 'verify.profile': 'ci' } }
  try {
    await mkdir(root)
    await cp(fileURLToPath(new URL('./fixtures/shapes/', import.meta.url)), root, { recursive: true })
    await cp(path.join(root, 'packages'), path.join(root, 'node_modules'), { recursive: true })
    await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'))
    const generated = await generate(request)
    const { diagnostics, specs } = await verify(request, () => {})
    // Lint warns of what holds always; here that is there for `verify` to find.
    const faults = [...generated.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error')
    expect(faults).toEqual([])
    return specs
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('classes, packages and objects with methods have impostors, too', { timeout: 120_000 }, async () => {
  const specs = await verifiedShapes()
  const all = specs.flatMap(({ invariants }) => invariants)
  expect(all).toHaveLength(23)
  const wrong = all.filter(({ id, verdict }) => !id.startsWith(verdict))
  expect(wrong.map(({ id, reason }) => [id, reason])).toEqual([])
  const untried = all.find(({ id }) => id === 'suspect-untried')
  expect(untried).toMatchObject({
    reason: expect.stringContaining('nothing could be tried against it') as string,
  })
  expect(all.find(({ id }) => id === 'suspect-before')?.reason).toBe(
    "`old(purse.owner) === 'nobody'` holds whatever the subject returns",
  )
  const names = specs.flatMap(({ impostors }) => impostors.map(({ exportName }) => exportName))
  expect([...new Set(names)].sort()).toEqual([
    ...[
      'Coin',
      'Coin#plus',
      'Coin#toNumber',
      'Limiter#run',
      'Purse#add',
      'Purse#cents',
      'Purse#take',
      'Purse.of',
    ],
    ...[
      'eachCoin',
      'howlong',
      'howlong.half',
      'howlong.rough.minutes',
      'new Coin',
      'new Limiter',
      'new Purse',
      'openBox',
      'openBox().put',
      'openBox().total',
      'till.split',
      'till.tickets',
    ],
  ])
})
