import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { outOfReach } from '../place.ts'
import { isPlain } from '../is-plain.ts'
import { anyMade, mendAt } from '../mend-at.ts'
import { refineNamed } from '../refine-named.ts'
import { hasFiniteValue, leadsToItself } from '../recursion.ts'
import { wordOf } from '../word-of.ts'
import type { TypeHandler } from './handler.ts'

/** A named type: its function, or its values refined where keywords say more. */
export const planRef: TypeHandler<'ref'> = ({ name }, typed) => {
  const { context, place, spec } = typed
  if (place.tying.has(name) && isPlain(spec)) return { kind: 'tie', name: wordOf(context, name) }
  const definition = context.model.definitions.get(name)
  if (!definition) return { kind: 'preset', name: 'anything' }
  if (!hasFiniteValue(context, { kind: 'ref', name })) {
    const mended = mendAt(place, { own: anyMade, any: anyMade })
    context.report(diagnostic('plan/no-finite-value', place.range, { type: name, more: 0, ...mended }))
    return { kind: 'preset', name: 'anything' }
  }
  const recursive = leadsToItself(context, name)
  const needsFunction = recursive || ownFunction.has(definition.node.kind) || 'brand' in definition.node
  if (isPlain(spec) && needsFunction && (recursive || !place.root))
    return named(context.names.type(name, recursive ? outOfReach(place) : place, definition.word))
  const refined = recursive ? undefined : refineNamed(definition, typed)
  if (refined) return refined
  return typed.planType(definition.node, { ...typed, place: { ...place, root: false } })
}

const named = (functionName: string): ArbitraryPlan => ({
  kind: 'named',
  functionName,
  with: [],
  overrides: [],
})

const ownFunction: ReadonlySet<string> = new Set(['object', 'union', 'enum', 'tuple'])
