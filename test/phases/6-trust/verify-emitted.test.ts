import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { generate, verify } from '../../../src/pipeline.ts'

/** Generates and verifies a project of the fixtures, in a place of its own. */
async function verified(name: string) {
  const root = await mkdtemp(path.join(os.tmpdir(), `${name}-`))
  const request = { cwd: root, specs: [] }
  try {
    await cp(fileURLToPath(new URL(`./fixtures/${name}/`, import.meta.url)), root, { recursive: true })
    await symlink(path.resolve('node_modules'), path.join(root, 'node_modules'))
    const generated = await generate(request)
    const { diagnostics, specs } = await verify(
      { ...request, settings: { 'verify.profile': 'ci' } },
      () => {},
    )
    // Lint warns of what holds always; here that is there for `verify` to find.
    const faults = [...generated.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error')
    expect(faults).toEqual([])
    return specs[0]
  } finally {
    await rm(root, { recursive: true })
  }
}

test('every weakness gets its verdict, and what is good is earned', { timeout: 120_000 }, async () => {
  const evidence = await verified('fee')
  const wrong = evidence?.invariants.filter(({ id, verdict }) => !id.startsWith(verdict))
  expect(wrong?.map(({ id, reason }) => [id, reason])).toEqual([])
  const failed = evidence?.invariants.find(({ id }) => id === 'unearned-wrong')
  expect(failed?.baseline.failure).toContain('npx vitest run test/generated/fee.spec.ts -t')
  const hits = new Map(evidence?.boundaries?.map((each) => [`${each.boundary} ${each.value}`, each.hits]))
  expect([...hits.keys()]).toEqual([
    'order.amount 500',
    'suspect-boundary-outside-the-premise: amount 0',
    'suspect-boundary-outside-the-premise: amount 400',
  ])
  expect([...hits.values()].map((count) => count > 3)).toEqual([true, true, false])
  expect(hits.get('suspect-boundary-outside-the-premise: amount 400')).toBe(0)
  const checks = evidence?.invariants.flatMap(({ findings }) => findings.map(({ check }) => check))
  expect(new Set(checks)).toEqual(
    new Set(['tests', 'seeds', 'premises', 'impostors', 'spec-mutants', 'independence']),
  )
})

test(
  'a class that refuses what its types allow leaves the other impostors',
  { timeout: 60_000 },
  async () => {
    const evidence = await verified('version')
    expect(evidence?.invariants.map(({ verdict }) => verdict)).toEqual(['earned'])
    expect(evidence?.impostors.map(({ behaviour }) => behaviour)).toContain('throws')
  },
)
