import type { NamedPlan, OverridePlan } from '../../ir/arbitrary-plan.ts'
import type { ArbitrarySpec } from '../../ir/arbitrary-spec.ts'
import type { PropertyNode, TypeDefinition, TypeNode } from '../../ir/type-model.ts'
import { usesOf } from '../../ir/uses-of.ts'
import type { PlanContext } from './context.ts'
import { inside } from './place.ts'
import { nameableType } from './nameable-type.ts'
import { hasFiniteValue } from './recursion.ts'
import type { Typed } from './types/handler.ts'

/**
 * The function of a named type, told how some of its fields are drawn; undefined where it cannot be told, so that the
 * object is written out with all of its fields.
 */
export function refineNamed({ name, node, text, word }: TypeDefinition, typed: Typed): NamedPlan | undefined {
  const { context, spec, place } = typed
  if (node.kind !== 'object' || node.index.length > 0 || !saysOnlyFields(spec)) return undefined
  if (place.root || place.tying.size > 0 || !nameableType(context, text)) return undefined
  const fields = spec.fields.map((entry) => ({
    entry,
    property: node.properties.find((property) => property.name === entry.name.text),
  }))
  const overrides: OverridePlan[] = []
  for (const { entry, property } of fields) {
    if (!property || property.key || !isDrawn(context, property.type)) return undefined
    const arbitrary = typed.plan(context, entry.arbitrary, property.type, inside(place, property.name))
    if (looksAtSiblings(usesOf(arbitrary), node.properties)) return undefined
    overrides.push({ field: property.name, names: [], arbitrary })
  }
  return { kind: 'named', functionName: context.names.type(name, place, word), with: [], overrides }
}

const saysOnlyFields = (spec: ArbitrarySpec) =>
  spec.fields.length > 0 &&
  Object.keys(spec.bounds).length === 0 &&
  spec.bind.length === 0 &&
  !spec.items &&
  !spec.contains &&
  !spec.required &&
  !spec.uniqueBy &&
  !spec.not &&
  spec.finite === undefined &&
  spec.fields.every(({ arbitrary }) => !arbitrary.optional)

const looksAtSiblings = (uses: ReadonlySet<string>, properties: readonly PropertyNode[]) =>
  properties.some(({ name }) => uses.has(name))

/** What the function draws there by itself, before it is told otherwise, must be there: a mended field has no such values. */
function isDrawn(context: PlanContext, type: TypeNode): boolean {
  const seen = new Set<string>()
  const isFine = (part: unknown): boolean => {
    if (typeof part !== 'object' || part === null) return true
    if (Array.isArray(part)) return part.every(isFine)
    const { kind, name } = part as { readonly kind?: string; readonly name?: string }
    if (kind !== undefined && undrawn.has(kind)) return false
    if (kind !== 'ref' || name === undefined) return Object.values(part).every(isFine)
    if (seen.has(name)) return true
    seen.add(name)
    return hasFiniteValue(context, part as TypeNode) && isFine(context.model.definitions.get(name)?.node)
  }
  return isFine(type)
}

const undrawn: ReadonlySet<string> = new Set(['unsupported', 'never', 'any'] satisfies TypeNode['kind'][])
