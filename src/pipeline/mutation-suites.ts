import type { Config } from '../config/settings.ts'
import { codeFileBeside } from '../phases/3-subject/code-beside.ts'
import { callersOf } from '../phases/6-trust/callers-of.ts'
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
    // Instances that factories make have to be seen being made, where in `verify` inputs must stay what they are.
    behind: [factoriesFileOf(plan, layout), ...callersOf(plan)],
    subject: {
      // Declarations are nothing that could run.
      file: codeFileBeside(model.subject.file) ?? model.subject.file,
      standIns: plan.standIns.map(({ exportName, export: name, on, member }) => ({
        ...{ exportName, export: name, on, member },
      })),
    },
  }))
