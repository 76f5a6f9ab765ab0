import type { Config } from '../config/settings.ts'
import type { MutationSuite } from '../phases/6-trust/mutate-suite.ts'
import { patienceFor } from '../phases/6-trust/patience.ts'
import { factoriesFileOf, testFileOf } from './generated-files.ts'
import type { Layout } from '../ir/layout.ts'
import type { Suite } from './prepare-suites.ts'

/** What `mutate` needs of the suites. */
export const mutationSuites = (
  suites: readonly Suite[],
  layout: Layout,
  scope: Config['mutation']['functions'],
): readonly MutationSuite[] =>
  suites.map(({ plan, model }) => ({
    name: plan.name,
    testFile: testFileOf(plan, layout),
    invariants: [...new Set(plan.invariants.map(({ id }) => id))].map((id) => ({ id })),
    functions: model.functions.filter(({ named }) => named || scope === 'reached'),
    patience: patienceFor([plan]),
    behind: [factoriesFileOf(plan, layout), ...plan.fixtures.flatMap(({ behind }) => behind)],
    subject: { file: model.subject.file, standIns: plan.standIns },
  }))
