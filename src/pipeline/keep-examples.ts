import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { readTextIfExists } from '../host/files.ts'
import type { InvariantPlan } from '../ir/plan.ts'
import type { TriedTest } from '../phases/6-trust/counterexamples.ts'
import { shownPath } from '../report/diagnostics/entry.ts'
import type { Adopted } from './endings.ts'
import { maskedExample } from './masked-example.ts'
import type { Job } from './open-job.ts'
import { workspaceOf, type Suite } from './prepare-suites.ts'
import { privatePatternsOf } from './private-patterns-of.ts'
import { withExample } from './with-example.ts'
import { writeOrFault } from './write-or-fault.ts'

export type Examples = Pick<Adopted, 'diagnostics' | 'examples'>

/** The tests of a suite that failed. */
export interface Failing {
  readonly suite: Suite
  readonly failed: readonly {
    readonly plan: InvariantPlan
    readonly key: string
    readonly test: TriedTest
  }[]
}

/** What tests failed for → the examples of their specs. The specs are written together, when all is known. */
export async function keepExamples(job: Job, failing: readonly Failing[]): Promise<Examples> {
  const patterns = privatePatternsOf(job.project)
  const drafts: Draft[] = []
  for (const each of failing) drafts.push(await draftOf(job, each, patterns.value ?? []))
  job.signal?.throwIfAborted()
  const written: Examples[] = []
  for (const draft of drafts) written.push(await writeDraft(draft, job.project.root))
  return {
    diagnostics: [...patterns.diagnostics, ...written.flatMap(({ diagnostics }) => diagnostics)],
    examples: written.flatMap(({ examples }) => examples),
  }
}

/** A spec with its examples, not yet on disk. */
interface Draft extends Examples {
  readonly file: string
  readonly before: string
  readonly text: string
}

async function draftOf(job: Job, { suite, failed }: Failing, patterns: readonly RegExp[]): Promise<Draft> {
  const { root } = job.project
  const { file } = suite.spec
  const diagnostics: Diagnostic[] = []
  const examples: Adopted['examples'][number][] = []
  const before = (await readTextIfExists(file)) ?? ''
  const workspace = await workspaceOf(job.project)
  let text = before
  for (const { plan, key, test } of failed) {
    job.signal?.throwIfAborted()
    const masked = maskedExample(test.example ?? '', patterns)
    const added = await withExample({ workspace, suite, text, plan, test, example: masked.text })
    if ('reason' in added) {
      diagnostics.push(diagnostic('adopt/not-adopted', undefined, { name: key, reason: added.reason }))
      continue
    }
    text = added.text
    examples.push({ spec: shownPath(file, root), invariant: key, text: masked.text })
    if (masked.kinds.length > 0)
      diagnostics.push(diagnostic('adopt/masked', undefined, { name: key, kinds: masked.kinds }))
  }
  return { file, before, text, diagnostics, examples }
}

async function writeDraft({ file, before, text, ...draft }: Draft, root: string): Promise<Examples> {
  const faults = text === before ? [] : await writeOrFault(file, text, root)
  return {
    diagnostics: [...draft.diagnostics, ...faults],
    examples: faults.length > 0 ? [] : draft.examples,
  }
}
