import type { BreakPlan, BreaksPlan } from '../../../ir/arbitrary-plan.ts'
import type { JudgePlan } from '../../../ir/leaf-plan.ts'
import type { SchemaRule, ValueType } from '../../../ir/schema-model.ts'
import { keyOf } from './algebra.ts'
import { spread } from './spread.ts'
import { expandTerms, isHolder } from './expand.ts'
import type { BreakPlace } from './place.ts'
import { isJoinedEnough, joinsOf, withoutRepeats } from './joins.ts'
import { planShape, planShapes } from './plan-terms.ts'
import { insideBreaks } from './inside-breaks.ts'
import type { Term } from './shape.ts'

/** All ways to break exactly one rule of some schemas, here or further inside. */
export function planBreaks(terms: readonly Term[], place: BreakPlace): BreaksPlan {
  const all = withoutRepeats(terms)
  const [only] = all
  const [rule] = only?.node.rules ?? []
  if (all.length === 1 && only?.holds && only.node.rules.length === 1 && rule?.kind === 'ref')
    return { kind: 'breaks', list: place.canBreak(rule.id) ? [callOf(rule.id, place)] : [] }
  const key = all.map(({ node, holds }) => `${holds ? '' : '!'}${node.place}`).join(' ')
  if (place.open.includes(key) || isJoinedEnough(all, place)) return { kind: 'breaks', list: [] }
  const inner = { ...place, open: [...place.open, key], joins: [...place.joins, ...joinsOf(all, place)] }
  const list = [...ownBreaks(all, inner), ...insideBreaks(all, inner)]
  const judge = judgeIn(all, place)
  return judge ? { kind: 'breaks', list: [...list, ...unlike(all, inner)], judge } : { kind: 'breaks', list }
}

/** Whether there is any way to break exactly one rule: what is found first will do. */
export function hasBreak(terms: readonly Term[], place: BreakPlace): boolean {
  const own = ownRules(terms, place).some((found) => ownBreak(found, { terms, place }) !== undefined)
  return own || planBreaks(terms, place).list.length > 0
}

/** The outermost schema that has to be asked itself. */
function judgeIn(terms: readonly Term[], place: BreakPlace): JudgePlan | undefined {
  const judges = terms.flatMap(({ node, holds, kept }) => (holds && !kept ? rulesInPlace(node, place) : []))
  return judges.flatMap((rule) => (rule.kind === 'checked' ? [rule.judge] : []))[0]
}

const rulesInPlace = (
  node: Term['node'],
  place: BreakPlace,
  seen = new Set<unknown>(),
): readonly SchemaRule[] => {
  if (seen.has(node)) return []
  seen.add(node)
  return node.rules.flatMap((rule) => [
    rule,
    ...nodesInPlace(rule, place).flatMap((inner) => rulesInPlace(inner, place, seen)),
  ])
}

/** Values that keep all rules but those that only the schema itself can judge. */
function unlike(terms: readonly Term[], place: BreakPlace): readonly BreakPlan[] {
  const shapes = expandTerms(terms, place.algebra, { unjudged: true })
  const value = planShapes(spread(shapes, mostWays), { ...place, open: [] })
  return value ? [{ kind: 'here', rule: 'custom', property: undefined, at: undefined, value }] : []
}

function callOf(id: string, place: BreakPlace): BreakPlan {
  const functionName = place.brokenFunctionOf(id)
  return place.breaking.has(id)
    ? { kind: 'tie', name: functionName }
    : { kind: 'named', functionName, weight: place.weightOf(id) }
}

const ownBreaks = (terms: readonly Term[], place: BreakPlace): readonly BreakPlan[] =>
  ownRules(terms, place).flatMap((found) => {
    const made = ownBreak(found, { terms, place })
    if (!made) place.unbroken(found.at, found.rule.name)
    return made ?? []
  })

/** Zod tells of a key at the place of its property. */
const ownRules = (terms: readonly Term[], place: BreakPlace): readonly FoundRule[] =>
  rulesIn(terms, place).filter(({ rule }) => rule.kind !== 'names' || place.dialect === 'json')

interface Breaking {
  readonly terms: readonly Term[]
  readonly place: BreakPlace
}

function ownBreak({ rule }: FoundRule, { terms, place }: Breaking): BreakPlan | undefined {
  const valid = { ...place, open: [] }
  const found = expandTerms(terms, place.algebra, {
    target: { rule, key: keyOf(rule) },
    unjudged: true,
  })
  const shapes = found.filter(({ type }) => isTold(rule, type, place))
  const value = planShapes(
    spread(
      spread(shapes, mostWays * 2).filter((shape) => planShape(shape, valid) !== undefined),
      mostWays,
    ),
    valid,
  )
  return value && { kind: 'here', rule: rule.name, property: rule.property, at: rule.at, value }
}

/** Zod counts whatever has a length, and takes a Map for an object: of a wrong type are values that have nothing inside. */
const isTold = ({ kind }: SchemaRule, type: ValueType, { dialect }: BreakPlace): boolean =>
  dialect === 'json' || kind !== 'type' || bareTypes.has(type)
const bareTypes: ReadonlySet<ValueType> = new Set(['null', 'boolean', 'undefined', 'symbol'])

/** So many ways to break one rule are enough. */
const mostWays = 6

interface FoundRule {
  readonly rule: SchemaRule
  readonly at: string
}

/** The rules that speak of the value itself, each name once. */
function rulesIn(terms: readonly Term[], place: BreakPlace): readonly FoundRule[] {
  const found = new Map<string, FoundRule>()
  const seen = new Set<unknown>()
  const visit = (node: Term['node']): void => {
    if (seen.has(node)) return
    seen.add(node)
    for (const rule of node.rules) {
      const key = keyOf(rule)
      if (rule.name !== '' && rule.kind !== 'checked' && !isHolder(rule) && !found.has(key))
        found.set(key, { rule, at: node.place })
      for (const inner of nodesInPlace(rule, place)) visit(inner)
    }
  }
  for (const { node, holds, kept } of terms) if (holds && !kept) visit(node)
  return [...found.values()]
}

function nodesInPlace(rule: SchemaRule, { algebra }: BreakPlace): readonly Term['node'][] {
  if (rule.kind === 'all') return rule.nodes
  if (rule.kind === 'any') return rule.branches?.flatMap(({ told }) => told ?? []) ?? []
  if (rule.kind === 'dependent') return [rule.node]
  if (rule.kind === 'when') return [rule.then, rule.otherwise].flatMap((node) => node ?? [])
  if (rule.kind !== 'ref') return []
  const component = algebra.schemas.components.get(rule.id)
  return component ? [component.node] : []
}
