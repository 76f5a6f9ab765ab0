import { adoptMessages } from './messages/adopt.ts'
import { extractMessages } from './messages/extract.ts'
import { fixtureMessages } from './messages/fixtures.ts'
import { hostMessages } from './messages/host.ts'
import { initMessages } from './messages/init.ts'
import { mutateMessages } from './messages/mutate.ts'
import { moduleMessages } from './messages/module.ts'
import { planMessages } from './messages/plan.ts'
import { planTypeMessages } from './messages/plan-types.ts'
import { scaffoldMessages } from './messages/scaffold.ts'
import { reportMessages } from './messages/report.ts'
import { specMessages } from './messages/spec.ts'
import { subjectMessages } from './messages/subject.ts'
import { subjectCostMessages } from './messages/subject-costs.ts'
import { subjectModuleMessages } from './messages/subject-modules.ts'
import { subjectOldMessages } from './messages/subject-old.ts'
import { subjectTrapMessages } from './messages/subject-traps.ts'
import { subjectTypeMessages } from './messages/subject-types.ts'
import { trustMessages } from './messages/trust.ts'

/** Every message of the product, by code. */
export const messages = {
  ...specMessages,
  ...moduleMessages,
  ...fixtureMessages,
  ...subjectMessages,
  ...subjectTypeMessages,
  ...subjectOldMessages,
  ...subjectTrapMessages,
  ...subjectCostMessages,
  ...subjectModuleMessages,
  ...planMessages,
  ...planTypeMessages,
  ...extractMessages,
  ...scaffoldMessages,
  ...trustMessages,
  ...mutateMessages,
  ...adoptMessages,
  ...reportMessages,
  ...initMessages,
  ...hostMessages,
}

export type DiagnosticCode = keyof typeof messages
export type DiagnosticArguments<Code extends DiagnosticCode> = Parameters<(typeof messages)[Code]['text']>[0]
