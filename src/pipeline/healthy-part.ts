import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { DiagnosticCode } from '../diagnostics/table.ts'
import type { SourceRange } from '../ir/source.ts'
import type { ArbitrarySpec, FactorySpec } from '../ir/arbitrary-spec.ts'
import type { ImportSource, InvariantSpec, MachineSpec, Spec } from '../ir/spec.ts'

/** Faults of words: what has them can be planned all the same. */
const ofWords: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>([
  'spec/bad-id',
  'spec/duplicate-id',
  'spec/quote-not-found',
  'spec/rule-missing',
  'spec/unknown-word',
])

/** A spec without its parts that have faults, nor those made of them; undefined when nothing of use is left. */
export function healthyPart(spec: Spec, faults: readonly Diagnostic[]): Spec | undefined {
  // Of a subject that is not there nothing can be planned.
  if (spec.lost?.has('*')) return undefined
  const errors = faults.filter(({ severity, code }) => severity === 'error' && !ofWords.has(code))
  if (errors.some(({ range }) => !range || isIn(range, spec.subject.from.range))) return undefined
  const { pruned, left } = withoutFaultyFields(spec.factories, errors)
  const isSound = (...ranges: readonly SourceRange[]) =>
    !left.some(({ range }) => range && ranges.some((part) => isIn(range, part)))
  const sound = pruned.filter(({ name, arbitrary, params }) =>
    isSound(name.range, arbitrary.range, ...params.map(({ code }) => code.range)),
  )
  const factories = withoutMissing(sound)
  const known = new Set(factories.map(({ name }) => name.text))
  const isWhole = (part: unknown) => factoriesIn(part).every((name) => known.has(name))
  const { lost: _, ...rest } = spec
  const soundNames = (source: ImportSource): ImportSource => ({
    ...source,
    names: source.names?.filter(({ range }) => isSound(range)),
  })
  const machines = spec.machines.filter((one) => isSound(...rangesOfMachine(one)) && isWhole(one))
  const isThere = ({ machine, history }: InvariantSpec) =>
    [machine, history].every((name) => !name || machines.some((one) => one.name.text === name.text))
  return {
    ...rest,
    machines,
    subject: soundNames(spec.subject),
    use: spec.use.filter(({ from }) => isSound(from.range)).map(soundNames),
    types: spec.types.filter(({ code }) => isSound(code.range)),
    define: spec.define.filter(({ range }) => isSound(range)),
    factories,
    fixtures: spec.fixtures.filter(({ range }) => isSound(range)),
    invariants: spec.invariants.filter((one) => isSound(...rangesOf(one)) && isWhole(one) && isThere(one)),
  }
}

/** Factories without the fields that have faults, and the faults that are not in fields. */
function withoutFaultyFields(factories: readonly FactorySpec[], errors: readonly Diagnostic[]) {
  const gone = new Set<Diagnostic>()
  const errorsIn = (range: SourceRange) => errors.filter((one) => one.range && isIn(one.range, range))
  const prune = (arbitrary: ArbitrarySpec): ArbitrarySpec => {
    const fields = arbitrary.fields.flatMap((entry) => {
      const inner = prune(entry.arbitrary)
      const here = [...errorsIn(entry.name.range), ...errorsIn(inner.range)].filter((one) => !gone.has(one))
      for (const one of here) gone.add(one)
      return here.length > 0 ? [] : [{ ...entry, arbitrary: inner }]
    })
    return { ...arbitrary, fields, items: arbitrary.items && prune(arbitrary.items) }
  }
  const pruned = factories.map((factory) => ({ ...factory, arbitrary: prune(factory.arbitrary) }))
  return { pruned, left: errors.filter((one) => !gone.has(one)) }
}

/** An invariant stands where it is written; what its scenario gives stands elsewhere. */
function rangesOf(invariant: InvariantSpec): readonly SourceRange[] {
  const { range, given, assuming, setup, when, then } = invariant
  const codes = [assuming, setup, when, then].flatMap((code) => code?.range ?? [])
  return [range, ...codes, ...given.flatMap(({ name, arbitrary }) => [name.range, arbitrary.range])]
}

const rangesOfMachine = ({ name, given, commands, ...code }: MachineSpec): readonly SourceRange[] => [
  name.range,
  ...commands.map(({ range }) => range),
  ...[code.system, code.model, code.agrees].flatMap((each) => each?.range ?? []),
  ...given.flatMap((each) => [each.name.range, each.arbitrary.range]),
]

const isIn = (inner: SourceRange, outer: SourceRange) =>
  inner.file === outer.file && outer.start <= inner.start && inner.start <= outer.end

/** Factories that are made of factories which are there. */
function withoutMissing(factories: readonly FactorySpec[]): readonly FactorySpec[] {
  const known = new Set(factories.map(({ name }) => name.text))
  const whole = factories.filter(({ arbitrary }) => factoriesIn(arbitrary).every((name) => known.has(name)))
  return whole.length === factories.length ? whole : withoutMissing(whole)
}

/** The factories that some part of a spec draws from. */
function factoriesIn(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap(factoriesIn)
  if (typeof part !== 'object' || part === null) return []
  const { kind, name } = part as Partial<Extract<ArbitrarySpec['source'], { kind: 'factory' }>>
  const own = kind === 'factory' && name ? [name.text] : []
  return [...own, ...Object.values(part).flatMap(factoriesIn)]
}
