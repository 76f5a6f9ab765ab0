import { specCallbackMessages } from './spec-callbacks.ts'
import { specCodeMessages } from './spec-code.ts'
import { specDrawnMessages } from './spec-drawn.ts'
import { specKeyMessages } from './spec-keys.ts'
import { specMachineMessages } from './spec-machines.ts'
import { specReviewMessages } from './spec-review.ts'
import { specRuleMessages } from './spec-rules.ts'
import { specSchemaMessages } from './spec-schemas.ts'
import { specYamlMessages } from './spec-yaml.ts'

/** Faults found while a spec is read. */
export const specMessages = {
  ...specYamlMessages,
  ...specSchemaMessages,
  ...specCallbackMessages,
  ...specCodeMessages,
  ...specDrawnMessages,
  ...specKeyMessages,
  ...specRuleMessages,
  ...specReviewMessages,
  ...specMachineMessages,
}
