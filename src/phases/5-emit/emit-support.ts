import type { GeneratedFile } from '../../ir/generated-file.ts'
import type { Layout } from '../../ir/layout.ts'
import type { SuitePlan } from '../../ir/plan.ts'
import { factoriesText } from './emit-factories.ts'
import { specFileText } from './emit-spec-file.ts'
import { header } from './header.ts'
import { composeSupport } from './support-pieces.ts'
import { renderTemplate } from './templates.ts'

/**
 * The support file of a folder, with the pieces that the suites need, and files that stay as they are; none when they
 * need none.
 */
export function emitSupport(
  plans: readonly SuitePlan[],
  layout: Layout,
  neededElsewhere: readonly string[] = [],
): readonly GeneratedFile[] {
  const needed = new Set([...plans.flatMap((plan) => [...supportNeeds(plan, layout)]), ...neededElsewhere])
  if (needed.size === 0) return []
  const view = { header: header(undefined, layout), ...composeSupport(needed) }
  return [{ path: `${layout.output}/support.ts`, text: renderTemplate('support', view) }]
}

/** A support file with every piece, for tests that are run and never written: they may need what no suite does. */
export function emitWholeSupport(layout: Layout): readonly GeneratedFile[] {
  const view = { header: header(undefined, layout), ...composeSupport(undefined) }
  return [{ path: `${layout.output}/support.ts`, text: renderTemplate('support', view) }]
}

/** The exports of the support file that a suite imports. */
export const supportNeeds = (plan: SuitePlan, layout: Layout): ReadonlySet<string> =>
  new Set([
    ...specFileText(plan, layout).support,
    ...(factoriesText(plan, layout)?.support ?? []),
    ...plan.helpers,
  ])
