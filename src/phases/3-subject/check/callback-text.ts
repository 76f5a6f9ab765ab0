import type { ArbitrarySpec, SignalSpec, SpySpec } from '../../../ir/arbitrary-spec.ts'
import { nothing } from './glue.ts'
import { withNames, type ArbitraryPlace, type ArbitraryWriter } from './arbitrary-place.ts'

/** A spy: what its calls end with has to be what a callback of its type may end with. */
export function writeSpy(
  spy: SpySpec,
  arbitrary: ArbitrarySpec,
  place: ArbitraryPlace,
  write: ArbitraryWriter,
): boolean {
  const { draft, scope, owner, context, aliases } = place
  const alias = draft.fresh()
  // Planning tells that nothing says which callback it is; here nothing more is said of it.
  const type = context ?? nothing
  draft.write(`(() => { type ${alias} = __gpCallback<${type}>;\n`)
  if (context !== undefined) aliases.set(arbitrary.id, alias)
  if (spy.script) {
    draft.write(`__gpIs<readonly __gpSpyOutcome<ReturnType<${alias}>>[]>(`)
    write(spy.script, { ...place, context: `__gpSpyOutcome<ReturnType<${alias}>>[]` })
    draft.write(');\n')
  }
  if (spy.answer) {
    const call = `{ readonly index: number; readonly args: Parameters<${alias}> }`
    draft.write(`__gpIs<(call: ${call}) => __gpSpyOutcome<ReturnType<${alias}>>>(`)
    draft.embed(spy.answer, 'function', scope, owner)
    draft.write(');\n')
  }
  if (!spy.script && !spy.answer) {
    draft.write(`__gpIs<__gpSpyOutcome<ReturnType<${alias}>>>(`)
    draft.anchor('__gpDrawn<__gpReturns<undefined>>()', spy.range, { kind: 'data' })
    draft.write(');\n')
  }
  draft.write(`return __gpDrawn<${alias}>() })()`)
  return true
}

/** A signal: what aborts it sees what is given before it. */
export function writeSignal(signal: SignalSpec, place: ArbitraryPlace, write: ArbitraryWriter): boolean {
  const { draft, scope, owner } = place
  draft.write('(() => {\n')
  if (signal.abortWhen) {
    draft.write(';')
    draft.embed(signal.abortWhen, 'condition', withNames(scope, []), owner)
    draft.write(';\n')
  }
  if (signal.at) {
    draft.write('__gpIs<number>(')
    draft.embed(signal.at, 'expression', scope, owner)
    draft.write(');\n')
  }
  if (signal.reason) {
    draft.write(';')
    write(signal.reason, { ...place, context: undefined })
    draft.write(';\n')
  }
  draft.write('return __gpDrawn<AbortSignal>() })()')
  return true
}

type Outcome = Extract<ArbitrarySpec['source'], { kind: 'outcome' }>

/** An outcome of a script. */
export function writeOutcome(
  { way, value, after }: Outcome,
  place: ArbitraryPlace,
  write: ArbitraryWriter,
): boolean {
  const { draft, context } = place
  const field = way === 'throws' || way === 'rejects' ? 'error' : 'value'
  draft.write(context ? `__gpIs<${context}>({ way: '${way}' as const` : `({ way: '${way}' as const`)
  if (value) {
    draft.write(`, ${field}: `)
    write(value, {
      ...place,
      context: context && field === 'value' ? `__gpOutcomeValue<${context}, '${way}'>` : undefined,
    })
  }
  if (after) {
    draft.write(', after: ')
    write(after, { ...place, context: 'number' })
  }
  draft.write(' })')
  return true
}
