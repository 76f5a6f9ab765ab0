import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts'
import type { MutationEvidence } from '../../../../src/ir/evidence.ts'
import type { Outcome } from '../../../../src/ir/outcome.ts'
import { mutateSuites } from '../../../../src/phases/6-trust/mutate.ts'
import { killsOf } from '../../../../src/phases/6-trust/mutate-evidence.ts'
import { cartProject, type CartProject } from './cart-project.ts'

describe('a mutation run over a project whose packages stand in a folder above', () => {
  let project: CartProject
  let outcome: Outcome<MutationEvidence, Diagnostic>
  let filesBefore: readonly string[]
  const progress: number[] = []

  beforeAll(async () => {
    project = await cartProject()
    filesBefore = await readdir(project.root, { recursive: true })
    outcome = await mutateSuites({
      root: project.root,
      suites: [project.suite],
      onProgress: ({ done }) => progress.push(done),
    })
  }, 60_000)
  afterAll(() => project.dispose())

  it('ends without a fault and says how far it is', () => {
    expect(outcome.diagnostics).toEqual([])
    expect(progress.at(-1)).toBe(outcome.value?.mutants.length)
  })

  it('mutates the named function and nothing else', () => {
    const lines = (outcome.value?.mutants ?? []).map((mutant) => mutant.line)
    expect(lines.length).toBeGreaterThan(5)
    expect(lines.every((line) => line >= 10 && line <= 14)).toBe(true)
  })

  it('gives the whole kill matrix: a strong invariant kills more than a weak one', () => {
    const mutants = outcome.value?.mutants ?? []
    const strong = killsOf('cart/total-counts-visible', mutants)
    const weak = killsOf('cart/never-negative', mutants)
    expect(strong.soleKills.length).toBeGreaterThan(0)
    expect(weak.kills.length).toBeLessThan(strong.kills.length)
    expect(new Set(mutants.map((mutant) => mutant.id)).size).toBe(mutants.length)
  })

  it('counts what no test can see as survived', () => {
    const value = outcome.value
    expect(value?.mutants.some((mutant) => mutant.status === 'survived')).toBe(true)
    expect(value?.score).toBeLessThan(1)
    expect(value?.score).toBeGreaterThan(0.4)
  })

  it('leaves the project as it was', async () => {
    expect(await readdir(project.root, { recursive: true })).toEqual(filesBefore)
  })
})
