import type { GateVerdict } from '../../ir/evidence.ts'
import type { Paint } from '../diagnostics/pretty.ts'

/** Why the gate does not pass, one line each. */
export const gateReasonsText = ({ reasons }: GateVerdict, paint: Paint): string =>
  reasons.map((reason) => `${paint('bad', '✗')} ${reason}\n`).join('')
