import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { CodeText } from '../../../ir/leaf-plan.ts'
import { codeTextOf, typeTextOf, type PlanContext } from '../context.ts'
import { nameableType } from '../nameable-type.ts'
import { leastItems } from '../least-items.ts'
import { inside } from '../place.ts'
import { resolved } from '../type-at.ts'
import type { SourceHandler, Wanted } from './handler.ts'

/** A callback whose calls are recorded. */
export const planSpy: SourceHandler<'spy'> = (wanted, { spy }) => {
  const { context, spec, place } = wanted
  const type = context.model.types.get(spec.id) ?? wanted.type
  const script =
    spy.script &&
    // Its outcomes are told by the callback whose calls they end.
    wanted.plan(
      context,
      spy.script,
      { kind: 'array', element: type ?? { kind: 'unknown' }, readonly: true },
      inside(place, 'script'),
    )
  if (spy.script && script && spy.then === 'repeat' && leastItems(script) === 0)
    context.report(diagnostic('plan/nothing-to-repeat', spy.script.range, {}))
  const asType = callbackType(wanted)
  if (!asType) context.report(diagnostic('plan/spy-without-type', spec.range, { name: spy.name }))
  return {
    kind: 'spy',
    name: spy.name,
    type: asType,
    script,
    then: spy.then === 'fail' ? undefined : spy.then,
    answer: spy.answer && codeTextOf(context, spy.answer),
    fuse: spy.fuse,
  }
}

/** The type as the spec writes it, or as the compiler does. */
function callbackType({ context, spec }: Wanted): CodeText | undefined {
  const node = context.model.types.get(spec.id)
  const isFunction = node !== undefined && resolved(context, node).kind === 'function'
  if (spec.declared && isFunction) return exactType(context, spec.declared)
  const text = context.model.callbackTypes.get(spec.id)
  return text === undefined ? undefined : nameableType(context, text)
}

/** A type that may also be absent is that of the callback all the same. */
function exactType(context: PlanContext, declared: Parameters<typeof typeTextOf>[1]): CodeText {
  const { text, uses } = typeTextOf(context, declared)
  if (/^\(.*\) => /s.test(text)) return { text, uses }
  return /\[['"\d]|\bundefined\b|\bnull\b/.test(text)
    ? { text: `NonNullable<${text}>`, uses }
    : { text, uses }
}
