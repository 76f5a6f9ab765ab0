import path from 'node:path'
import { diagnostic, type Diagnostic } from '../diagnostics/diagnostic.ts'
import { moduleStyle, refusesImportCalls } from '../phases/3-subject/module-style.ts'
import type { Layout } from '../ir/layout.ts'
import type { GeneratedFile } from '../ir/generated-file.ts'
import type { Outcome } from '../ir/outcome.ts'
import type { SuitePlan } from '../ir/plan.ts'
import { emitSuite } from '../phases/5-emit/emit-suite.ts'
import { emitSupport } from '../phases/5-emit/emit-support.ts'
import { formatFiles } from '../phases/5-emit/format-files.ts'
import { shownPath } from '../report/diagnostics/entry.ts'
import type { WantedFile } from './compare-files.ts'
import type { Job } from './open-job.ts'

/** All files that the plans give, formatted; the shared ones are the same whichever specs were asked for. */
export async function generatedFiles(
  plans: readonly SuitePlan[],
  job: Job,
  neededElsewhere: readonly string[] = [],
): Promise<Outcome<readonly WantedFile[], Diagnostic>> {
  const clashes = clashesOf(plans)
  if (clashes.length > 0) return { value: undefined, diagnostics: clashes }
  const layout = layoutOf(job)
  const files: readonly WantedFile[] = [
    ...plans.flatMap((plan) => from(plan.specFile, emitSuite(plan, layout))),
    ...from(undefined, emitSupport(plans, layout, neededElsewhere)),
  ]
  const formatted = await formatFiles(files, job.project.root)
  return {
    value: files.map((file, index) => ({ ...file, text: formatted[index]?.text ?? file.text })),
    diagnostics: [],
  }
}

/** Where the generated files of a job go, and how they name one another. */
export function layoutOf({ project: { root, config } }: Job): Layout {
  const output = path.resolve(root, config.output)
  return { output, moduleStyle: moduleStyle(output), refusesImportCalls: refusesImportCalls(output) }
}

/** Absolute path of the property tests of a suite. */
export const testFileOf = ({ name }: SuitePlan, { output }: Layout): string =>
  path.join(output, `${name}.spec.ts`)

/** Absolute path of its factories, if it has any. */
export const factoriesFileOf = ({ name }: SuitePlan, { output }: Layout): string =>
  path.join(output, `${name}.factories.ts`)

const from = (spec: string | undefined, files: readonly GeneratedFile[]): readonly WantedFile[] =>
  files.map((file) => ({ ...file, spec }))

/** Generated files take the name of their spec, so two specs of one name would overwrite each other. */
function clashesOf(plans: readonly SuitePlan[]): readonly Diagnostic[] {
  return plans.flatMap((plan, index) => {
    const other = plans.slice(0, index).find(({ name }) => name === plan.name)
    if (!other) return []
    const range = { file: plan.specFile, start: 0, end: 0 }
    const args = {
      name: `${plan.name}.spec.ts`,
      other: shownPath(other.specFile, path.dirname(plan.specFile)),
    }
    return [diagnostic('host/same-output', range, args)]
  })
}
