import type { SchemaNode, SchemaRule, Schemas } from '../../../ir/schema-model.ts'
import type { ArbitraryPlan } from '../../../ir/arbitrary-plan.ts'
import { componentGroup } from './component-group.ts'
import type { SchemaPlace } from './place.ts'
import type { Term } from './shape.ts'

export const withoutRepeats = (terms: readonly Term[]): readonly Term[] =>
  terms.filter(
    ({ node, holds }, index) =>
      !terms.slice(0, index).some((other) => other.node === node && other.holds === holds),
  )

/** So often recursive components are spelt out inside of each other. */
const mostJoins = 2

/**
 * Recursive components that stand beside other rules: they are spelt out together, and so are those that they lead to.
 * Each is named by all that lead to each other.
 */
export function joinsOf(terms: readonly Term[], { algebra }: SchemaPlace): readonly string[] {
  const all = withoutRepeats(terms)
  if (isAlone(all)) return []
  const groups = all.flatMap(({ node }) => refersTo(node)).map((id) => groupOf(id, algebra.schemas))
  return [...new Set(groups.filter((group) => group !== ''))]
}

/** What is one rule is planned by it; `allOf` of several is as if all of them stood there. */
function isAlone([term, ...others]: readonly Term[]): boolean {
  const [rule, ...more] = term?.node.rules ?? []
  if (!rule || others.length + more.length > 0) return false
  return rule.kind !== 'all' || rule.nodes.length === 1
}

/** Whether schemas would be spelt out inside of each other without end. */
export const isJoinedEnough = (terms: readonly Term[], place: SchemaPlace): boolean =>
  place.joins.length > 0 &&
  joinsOf(terms, place).some((group) => place.joins.filter((join) => join === group).length >= mostJoins)

/** The values of a part that need not be there; none where they would be spelt out without end. */
export function planOptional(terms: readonly Term[], place: SchemaPlace): ArbitraryPlan | undefined {
  if (!isJoinedEnough(terms, place)) return place.plan(terms, place)
  place.algebra.leaveOut(terms[0]?.node.place ?? '')
  return undefined
}

const groups = new WeakMap<Schemas, Map<string, string>>()

function groupOf(id: string, schemas: Schemas): string {
  const known = groups.get(schemas) ?? new Map<string, string>()
  groups.set(schemas, known)
  const found = known.get(id) ?? componentGroup(id, schemas).join(' ')
  known.set(id, found)
  return found
}

const refersTo = ({ rules }: SchemaNode): readonly string[] => rules.flatMap(refersInPlace)

function refersInPlace(rule: SchemaRule): readonly string[] {
  if (rule.kind === 'ref') return [rule.id]
  if (rule.kind === 'all' || rule.kind === 'any' || rule.kind === 'one') return rule.nodes.flatMap(refersTo)
  if (rule.kind === 'dependent') return refersTo(rule.node)
  if (rule.kind !== 'when') return []
  return [rule.then, rule.otherwise].flatMap((node) => (node ? refersTo(node) : []))
}
