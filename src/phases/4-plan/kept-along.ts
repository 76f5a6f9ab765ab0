import type { KeptPlan } from '../../ir/leaf-plan.ts'
import type { SourceRange } from '../../ir/source.ts'
import type { ArbitrarySpec } from '../../ir/arbitrary-spec.ts'
import type { TypeNode } from '../../ir/type-model.ts'
import { conditionOf } from './conditions/condition-of.ts'
import type { PlanContext } from './context.ts'
import { unrefined } from '../../ir/merge-arbitrary.ts'
import { elementsAt, fieldAt, openPlace, type PathHere } from './path-here.ts'
import { anyElement, indexIn } from './type-at.ts'
import { numberIn } from './value-of.ts'

/**
 * What lists on a path must contain, which an element that is spoiled or given another key must not be the only one
 * to be; undefined where they need not contain anything, `untold` where no condition says what that is.
 */
export function keptAlong(
  context: PlanContext,
  spec: ArbitrarySpec,
  { type, path }: { readonly type: TypeNode | undefined; readonly path: readonly string[] },
): KeptPlan | 'untold' | undefined {
  const inner = new Set<string>()
  const kept = keptAt({ spec, type, path, passed: 0 }, { context, range: spec.range, inner })
  const condition = kept && conditionOf(kept, { context, name: 'value', node: type })
  if (condition === undefined || condition === 'untold') return condition
  if (condition.uses.some((name) => inner.has(name))) return 'untold'
  const fields = openPlace(context, { spec, type, path, passed: 0 }).spec?.fields ?? []
  return {
    condition,
    from: fields.map(({ name }) => name.text).filter((name) => condition.uses.includes(name)),
  }
}

interface Along {
  readonly context: PlanContext
  readonly range: SourceRange
  /** Names that are known further inside only: no condition on the whole can use them. */
  readonly inner: Set<string>
}

/** An arbitrary that says nothing but what the lists on the path contain. */
function keptAt(here: PathHere, along: Along): ArbitrarySpec | undefined {
  const [name] = here.path
  if (name === undefined) return undefined
  const open = openPlace(along.context, here)
  if (here.passed > 0)
    for (const each of [...(open.spec?.bind ?? []), ...(open.spec?.fields ?? [])])
      along.inner.add(each.name.text)
  const nothing = unrefined(`${open.spec?.id ?? here.path.join('/')}/kept`, along.range)
  const isOne = indexIn(name) !== undefined
  const inside = keptAt(open.isList ? elementsAt(here, open) : fieldAt(here, open), along)
  const named = inside && [{ name: { text: name, range: along.range }, arbitrary: inside }]
  if (!open.isList) return named && { ...nothing, fields: named }
  const contains = containedBeyondItems(open.spec)
  if (!inside && !contains) return undefined
  return isOne && name !== anyElement
    ? { ...nothing, contains, fields: named ?? [] }
    : { ...nothing, contains, items: inside }
}

/**
 * What a list must contain, without what is said of all of its elements; undefined where it has no room for another
 * element, so that this one cannot be spared.
 */
function containedBeyondItems(spec: ArbitrarySpec | undefined): ArbitrarySpec | undefined {
  const { contains, items, bounds = {} } = spec ?? {}
  if (!contains || (numberIn(bounds.maxItems) ?? 2) < 2) return undefined
  const [one, other] = [contains.source, items?.source]
  const isSame = one.kind === 'factory' && other?.kind === 'factory' && one.name.text === other.name.text
  return isSame ? { ...contains, source: { kind: 'context' } } : contains
}
