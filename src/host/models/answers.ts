import { diagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { DiagnosticArguments, DiagnosticCode } from '../../diagnostics/table.ts'
import type { Outcome } from '../../ir/outcome.ts'
import type { ModelAnswer } from './model-client.ts'

/** An outcome that is one fault, without a place in any file. */
export const failed = <Code extends DiagnosticCode>(
  code: Code,
  args: DiagnosticArguments<Code>,
): Outcome<never, Diagnostic> => ({ value: undefined, diagnostics: [diagnostic(code, undefined, args)] })

/** An answer with text in it, or the fault that there is none. */
export const answered = (provider: string, answer: ModelAnswer): Outcome<ModelAnswer, Diagnostic> =>
  answer.text.trim() === ''
    ? failed('extract/empty-answer', { provider })
    : { value: answer, diagnostics: [] }
