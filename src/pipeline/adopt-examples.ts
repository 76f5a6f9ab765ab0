import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { nearest } from '../diagnostics/nearest.ts'
import { readTextIfExists } from '../host/files.ts'
import type { SpecEvidence } from '../ir/evidence.ts'
import type { InvariantPlan } from '../ir/plan.ts'
import { tryTests, type TriedTest } from '../phases/6-trust/counterexamples.ts'
import { shownPath } from '../report/diagnostics/entry.ts'
import type { Adopted } from './endings.ts'
import { layoutOf } from './generated-files.ts'
import type { Job } from './open-job.ts'
import { maskedExample } from './masked-example.ts'
import type { Suite } from './prepare-suites.ts'
import { privatePatternsOf } from './private-patterns-of.ts'
import { verifySuitesOf } from './verify-suites.ts'
import { withExample } from './with-example.ts'
import { writeOrFault } from './write-or-fault.ts'

type Examples = Pick<Adopted, 'diagnostics' | 'examples'>

const none: Examples = { diagnostics: [], examples: [] }

/** The same for all that `verify` saw fail, each with the seed that its failure printed. */
export async function adoptFailing(
  job: Job,
  suites: readonly Suite[],
  specs: readonly SpecEvidence[],
): Promise<Examples> {
  const adopted: Examples[] = []
  for (const { name, invariants } of specs) {
    for (const { id, baseline } of invariants) {
      if (baseline.outcome === 'pass') continue
      const seed = /GEN_PROPS_SEED=(-?\d+)/.exec(baseline.failure ?? '')?.[1]
      const seeded = seed === undefined ? job : withSeed(job, Number(seed))
      adopted.push(await adoptExamples(seeded, suites, `${name}/${id}`))
    }
  }
  return together(adopted)
}

const withSeed = (job: Job, seed: number): Job => {
  const { project } = job
  const { config } = project
  return { ...job, project: { ...project, config: { ...config, verify: { ...config.verify, seed } } } }
}

const together = (adopted: readonly Examples[]): Examples => ({
  diagnostics: adopted.flatMap(({ diagnostics }) => diagnostics),
  examples: adopted.flatMap(({ examples }) => examples),
})

/** Runs the tests of the suites that have the invariant, and writes what it fails for into their specs. */
export async function adoptExamples(job: Job, suites: readonly Suite[], name: string): Promise<Examples> {
  const named = suites.filter(({ plan }) =>
    plan.invariants.some((each) => namesOf(plan.name, each).includes(name)),
  )
  if (named.length === 0) {
    const known = suites.flatMap(({ plan }) => plan.invariants.map(({ id }) => id))
    const args = { name, nearest: nearest(name, known) }
    return { ...none, diagnostics: [diagnostic('adopt/unknown-invariant', undefined, args)] }
  }
  const adopted: Examples[] = []
  for (const suite of named) adopted.push(await adoptIn(job, suite, name))
  return together(adopted)
}

/** What a person may call an invariant, or one case of it. */
function namesOf(suite: string, { id, caseName }: InvariantPlan): readonly string[] {
  const names = caseName === undefined ? [id] : [id, `${id}/${caseName}`]
  return [...names, ...names.map((each) => `${suite}/${each}`)]
}

async function adoptIn(job: Job, suite: Suite, name: string): Promise<Examples> {
  const { root, config } = job.project
  const [tested] = verifySuitesOf([suite], layoutOf(job))
  if (!tested) return none
  const { profile, seed } = config.verify
  const { value: tests, diagnostics } = await tryTests({
    root,
    suite: tested,
    profile,
    seed,
    signal: job.signal,
  })
  if (!tests) return { ...none, diagnostics }
  const wanted = suite.plan.invariants.filter((each) => namesOf(suite.plan.name, each).includes(name))
  const failed = wanted.flatMap((plan) => {
    const key = plan.caseName === undefined ? plan.id : `${plan.id}/${plan.caseName}`
    const test = tests.get(key)
    return test === undefined || test.outcome === 'pass' ? [] : [{ plan, key, test }]
  })
  if (failed.length === 0)
    return { ...none, diagnostics: [diagnostic('adopt/nothing-failed', undefined, { name })] }
  return writeExamples(job, suite, failed)
}

interface Failed {
  readonly plan: InvariantPlan
  readonly key: string
  readonly test: TriedTest
}

async function writeExamples(job: Job, suite: Suite, failed: readonly Failed[]): Promise<Examples> {
  const { root } = job.project
  const { file } = suite.spec
  const patterns = privatePatternsOf(job.project)
  const diagnostics: Diagnostic[] = [...patterns.diagnostics]
  const examples: Adopted['examples'][number][] = []
  const before = (await readTextIfExists(file)) ?? ''
  let text = before
  for (const { plan, key, test } of failed) {
    const masked = maskedExample(test.example ?? '', patterns.value ?? [])
    const added = await withExample({ job, suite, text, plan, test, example: masked.text })
    if ('reason' in added) {
      diagnostics.push(diagnostic('adopt/not-adopted', undefined, { name: key, reason: added.reason }))
      continue
    }
    text = added.text
    examples.push({ spec: shownPath(file, root), invariant: key, text: masked.text })
    if (masked.kinds.length > 0)
      diagnostics.push(diagnostic('adopt/masked', undefined, { name: key, kinds: masked.kinds }))
  }
  const faults = text === before ? [] : await writeOrFault(file, text, root)
  return { diagnostics: [...diagnostics, ...faults], examples: faults.length > 0 ? [] : examples }
}
