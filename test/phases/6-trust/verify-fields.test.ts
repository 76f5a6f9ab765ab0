import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { generate, verify } from '../../../src/pipeline.ts'

test('a field that no invariant looks at is a finding on the spec', { timeout: 120_000 }, async () => {
  const root = await mkdtemp(path.join(os.tmpdir(), 'receipt-'))
  try {
    await cp(fileURLToPath(new URL('./fixtures/receipt/', import.meta.url)), root, { recursive: true })
    await symlink(path.resolve('node_modules'), path.join(root, 'node_modules'))
    const request = { cwd: root, specs: [], settings: { 'verify.profile': 'ci' } }
    expect((await generate(request)).diagnostics).toEqual([])
    const { diagnostics, specs, findings } = await verify(request, () => {})
    expect(diagnostics).toEqual([])
    const alive = specs.map(({ name, impostors }) => [
      name,
      ...impostors
        .filter(({ killedBy }) => killedBy.length === 0)
        .map(({ exportName, behaviour, detail }) => `${exportName}: ${behaviour} ${detail}`),
    ])
    // A serial that nobody can foretell and a till that is only set up are nothing to look at.
    expect(alive).toEqual([['forgetful', 'sell: field cents', 'sell: field note'], ['whole']])
    expect(findings).toBe(true)
    const verdicts = specs.flatMap(({ invariants }) => invariants.map(({ verdict }) => verdict))
    expect(verdicts).toEqual(['earned', 'earned'])
  } finally {
    await rm(root, { recursive: true })
  }
})
