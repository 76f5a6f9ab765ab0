import type { ArbitrarySpec } from '../../../ir/arbitrary-spec.ts'
import type { Place } from '../forms/form.ts'
import type { InvariantValues } from '../language/invariant-keys.ts'

/** What is given has to do with time: an outcome that comes later, a signal that is aborted at a time. */
export function reportTimeless(values: InvariantValues, kind: string, { reading }: Place): void {
  if (values.clock === true || kind === 'eventually') return
  const look = (arbitrary: ArbitrarySpec): void => {
    const { source, range } = arbitrary
    if (source.kind === 'signal' && source.signal.at)
      reading.report('spec/needs-clock', source.signal.at.range, { what: '`at`' })
    if (source.kind === 'outcome' && source.after)
      reading.report('spec/needs-clock', source.after.range ?? range, { what: '`after`' })
    for (const inner of partsOf(arbitrary)) look(inner)
  }
  for (const { value } of values.given ?? []) look(value)
}

function partsOf({ source, fields, bind, items }: ArbitrarySpec): readonly ArbitrarySpec[] {
  const script = source.kind === 'spy' && source.spy.script ? [source.spy.script] : []
  const branches = source.kind === 'anyOf' ? source.branches : []
  return [
    ...[...bind, ...fields].map(({ arbitrary }) => arbitrary),
    ...script,
    ...branches,
    ...(items ? [items] : []),
  ]
}
