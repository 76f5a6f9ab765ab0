import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { stringFormats, type StringFormat } from '../../../ir/arbitrary-plan.ts'
import { nearest } from '../../../diagnostics/nearest.ts'
import { numberIn, optionalValueOf } from '../value-of.ts'
import type { Typed, TypeHandler } from './handler.ts'

/** Strings by length, by pattern or by format. */
export const planString: TypeHandler<'string'> = (_, typed) => {
  const { context, spec, place } = typed
  const { pattern, format } = spec.bounds
  checkLengths(typed)
  const lengths = {
    minLength: optionalValueOf(context, spec.bounds.minLength),
    maxLength: optionalValueOf(context, spec.bounds.maxLength),
  }
  if (pattern?.kind === 'data')
    return { kind: 'pattern', ...regexOf(typed, String(pattern.value)), ...lengths }
  if (format?.kind === 'data') {
    const name = formatOf(typed, String(format.value))
    if (name) return { kind: 'format', format: name, ...lengths }
  }
  return { kind: 'string', ...lengths, hostile: place.hostile }
}

function checkLengths({ context, spec }: Typed): void {
  const { minLength, maxLength } = spec.bounds
  const low = numberIn(minLength) ?? 0
  const high = numberIn(maxLength)
  if (high === undefined || low <= high || maxLength?.kind !== 'data') return
  context.report(
    diagnostic('plan/no-value', maxLength.range, { reason: `no length lies between ${low} and ${high}` }),
  )
}

/** `/source/flags` or the bare source, as JSON Schema has it. */
function regexOf({ context, spec }: Typed, written: string): { source: string; flags: string } {
  const [, source = written, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(written) ?? []
  try {
    new RegExp(source, flags)
  } catch (error) {
    const at = spec.bounds.pattern?.kind === 'data' ? spec.bounds.pattern.range : spec.range
    const reason = error instanceof Error ? error.message : String(error)
    context.report(diagnostic('plan/bad-pattern', at, { reason }))
  }
  return { source, flags }
}

function formatOf({ context, spec }: Typed, written: string): StringFormat | undefined {
  const known = stringFormats.find((format) => format === written)
  if (known) return known
  const at = spec.bounds.format?.kind === 'data' ? spec.bounds.format.range : spec.range
  context.report(
    diagnostic('plan/unknown-format', at, { format: written, meant: nearest(written, stringFormats) }),
  )
  return undefined
}
