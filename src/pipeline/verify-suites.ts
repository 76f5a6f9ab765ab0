import type { SuitePlan } from '../ir/plan.ts'
import { emitStandIns } from '../phases/5-emit/emit-stand-ins.ts'
import { emitSuite } from '../phases/5-emit/emit-suite.ts'
import { emitWholeSupport } from '../phases/5-emit/emit-support.ts'
import type { VerifySuite } from '../phases/6-trust/verify-suite.ts'
import type { Layout } from '../ir/layout.ts'
import type { Suite } from './prepare-suites.ts'
import { testFileOf } from './generated-files.ts'

/** What `verify` needs of the suites. It prints mutated plans itself, so it is lent the functions that print. */
export const verifySuitesOf = (suites: readonly Suite[], layout: Layout): readonly VerifySuite[] =>
  suites.map(({ plan }) => {
    const testFile = testFileOf(plan, layout)
    return {
      plan,
      testFile,
      emit: (mutant) => testText(mutant, layout, testFile),
      support: emitWholeSupport(layout),
      standIns: emitStandIns(plan, layout),
    }
  })

function testText(plan: SuitePlan, layout: Layout, testFile: string): string {
  const file = emitSuite(plan, layout).find((emitted) => emitted.path === testFile)
  if (!file) throw new Error(`no test file was emitted at ${testFile}`)
  return file.text
}
