import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts'
import type { CodeMutant, MutationEvidence } from '../../../../src/ir/evidence.ts'
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
  }, 180_000)
  afterAll(() => project.dispose())

  it('ends without a fault and says how far it is', () => {
    expect(outcome.diagnostics).toEqual([])
    expect(progress.at(-1)).toBe(outcome.value?.mutants.length)
  })

  it('mutates the named functions and nothing else', () => {
    const lines = (outcome.value?.mutants ?? []).map((mutant) => mutant.line)
    expect(lines.length).toBeGreaterThan(8)
    expect(lines.every((line) => line >= 10 && line <= 19)).toBe(true)
  })

  it('gives the whole kill matrix: a strong invariant kills more than a weak one', () => {
    const mutants = outcome.value?.mutants ?? []
    const strong = killsOf('cart/total-counts-visible', mutants)
    const weak = killsOf('cart/never-negative', mutants)
    expect(strong.soleKills.length).toBeGreaterThan(0)
    expect(weak.kills.length).toBeLessThan(strong.kills.length)
    expect(new Set(mutants.map((mutant) => mutant.id)).size).toBe(mutants.length)
  })

  it("finds a call on which a survivor differs, told as the spec's own inputs give it", () => {
    const { difference } = mutantOf('cents / heads', 'cents * heads')
    expect(difference?.call).toMatch(/^share\(\d+, [2-5]\)$/)
    expect(Number(difference?.mutant)).toBeGreaterThan(Number(difference?.original))
  })

  it('calls a survivor probably equivalent that changes nothing though it ran with other values', () => {
    const equivalent = mutantOf('people > 1', 'people >= 1')
    expect(equivalent).toMatchObject({ status: 'probably-equivalent', difference: undefined })
    expect(equivalent.changed).toBeGreaterThan(10)
  })

  it('keeps a survivor that no input could tell apart', () => {
    expect(mutantOf('items.length === 0', 'false')).toMatchObject({ status: 'survived', changed: 0 })
    expect(mutantOf("'the cart is empty'", '""')).toMatchObject({ status: 'no-coverage' })
  })

  it('leaves the project as it was', async () => {
    expect(await readdir(project.root, { recursive: true })).toEqual(filesBefore)
  })

  const mutantOf = (original: string, replacement: string): CodeMutant => {
    const found = outcome.value?.mutants.find(
      (one) => one.original === original && one.replacement === replacement,
    )
    if (found === undefined) throw new Error(`no mutant ${original} → ${replacement}`)
    return found
  }
})

it('tests that need what the project tells vitest run under vitest', async () => {
  const project = await cartProject({ needsVitest: true })
  // Each mutant costs a run of vitest: those of one line tell as much as all.
  const functions = project.suite.functions.slice(0, 1).map((one) => ({ ...one, startLine: 12, endLine: 12 }))
  const { value, diagnostics } = await mutateSuites({ ...project, suites: [{ ...project.suite, functions }] })
  await project.dispose()
  expect(diagnostics).toEqual([])
  expect(killsOf('cart/total-counts-visible', value?.mutants ?? []).soleKills.length).toBeGreaterThan(0)
}, 180_000)

it('a test that never ends on the code as it is is named, and its process is gone', async () => {
  const project = await cartProject({ endless: true, patience: 2000 })
  const { value, diagnostics } = await mutateSuites({ ...project, suites: [project.suite] })
  const pid = Number(await readFile(project.pidFile, 'utf8'))
  await project.dispose()
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), { timeout: 10_000 })
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([
    {
      code: 'mutate/never-ended',
      args: {
        ...{ title: 'A share is never negative. [share-not-negative]', invariant: 'share-not-negative' },
        file: 'test/generated/cart.spec.ts',
      },
    },
  ])
}, 60_000)

it('a stopped run is an error and leaves nothing behind', async () => {
  const project = await cartProject()
  const stop = new AbortController()
  const temporary = await mkdtemp(path.join(os.tmpdir(), 'gen-props-stopped-'))
  vi.stubEnv('TMPDIR', temporary)
  setTimeout(() => stop.abort(), 1500)
  const { value, diagnostics } = await mutateSuites({
    ...project,
    suites: [project.suite],
    signal: stop.signal,
  })
  await project.dispose()
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'mutate/stopped', severity: 'error' }])
  expect(await readdir(temporary)).toEqual([])
  vi.unstubAllEnvs()
  await rm(temporary, { recursive: true })
}, 60_000)

it('a project without StrykerJS is told how to get it', async () => {
  const { value, diagnostics } = await mutateSuites({ root: os.tmpdir(), suites: [] })
  expect(value).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code: 'mutate/not-installed', severity: 'error' }])
})
