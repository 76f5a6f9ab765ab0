import type { ArbitraryPlan, BreaksPlan, TiePlan } from '../../../ir/arbitrary-plan.ts'
import { diagnostic } from '../../../diagnostics/diagnostic.ts'
import { mapParts } from '../../../ir/map-parts.ts'
import { numbering } from '../../../ir/numbering.ts'
import type { FactoryPlan } from '../../../ir/plan.ts'
import type { Schemas } from '../../../ir/schema-model.ts'
import type { SourceRange } from '../../../ir/source.ts'
import type { PlanContext } from '../context.ts'
import { pascal } from '../function-names.ts'
import { holdsTie, markedSearch } from '../holds-tie.ts'
import { held } from './algebra.ts'
import { componentGroup } from './component-group.ts'
import { hasBreak, planBreaks } from './breaks.ts'
import { mostShapes } from './expand.ts'
import type { BreakPlace, SchemaPlace } from './place.ts'
import { planTerms } from './plan-terms.ts'
import { plannedOnce } from './planned-once.ts'
import { allTypes, jsonTypes } from './shape.ts'

/** Where a component is planned. */
export function placeOfComponent(context: PlanContext, id: string, range: SourceRange): SchemaPlace {
  const { schemas, functionOf } = context.schemas
  const dialect = schemas.components.get(id)?.dialect ?? 'json'
  return {
    algebra: {
      schemas,
      report: (place, reason) =>
        context.report(diagnostic('plan/schema-without-value', range, { at: place, reason })),
      leaveOut: (place) => {
        if (context.schemas.isNews(`ways ${place}`))
          context.report(diagnostic('plan/schema-ways', range, { at: place, most: mostShapes }))
      },
      types: dialect === 'json' ? jsonTypes : allTypes,
      depth: 3,
    },
    dialect,
    hostile: true,
    tying: new Set(),
    open: [],
    joins: [],
    copies: markedSearch(),
    functionOf,
    unreadable: ({ at, reason }) => {
      if (context.schemas.isNews(at))
        context.report(diagnostic('plan/schema-unread', range, { at, reason, mend: mendOf(at) }))
    },
    planned: plannedOnce(),
    numberOf: numbering(),
    plan: planTerms,
  }
}

/** The line of the spec that draws a part of a schema otherwise: `fields: { lines: { items: { … } } }`. */
function mendOf(at: string): string {
  const steps = [...at.matchAll(/\.([\w$]+)|\[\*\]/g)].map(([, name]) => name)
  const hasPath = at.replaceAll(/\.[\w$]+|\[\*\]/g, '').match(/^[\w$]*$/) !== null
  if (steps.length === 0 || !hasPath) return '{ fc: … }'
  return steps.reduceRight<string>((inner, name) => {
    const body = inner.startsWith('{') ? inner : `{ ${inner} }`
    return name === undefined ? `items: ${body}` : `fields: { ${name}: ${body} }`
  }, '{ fc: … }')
}

const nothing: ArbitraryPlan = { kind: 'preset', name: 'anything' }

/** All values of a component; a fault when there is none. */
export function planComponent(context: PlanContext, id: string, range: SourceRange): ArbitraryPlan {
  const { seenOtherwise, type } = context.schemas.schemas.components.get(id) ?? {}
  const made = planMade(context, id, range)
  return seenOtherwise && type ? { kind: 'asserted', arbitrary: made, type } : made
}

function planMade(context: PlanContext, id: string, range: SourceRange): ArbitraryPlan {
  const place = placeOfComponent(context, id, range)
  const plan = (of: string, tying: ReadonlySet<string>): ArbitraryPlan => {
    const node = context.schemas.schemas.components.get(of)?.node
    const found = node && planTerms([held(node, false)], { ...place, tying })
    if (!found) place.algebra.report(node?.place ?? '', 'no value was found that keeps all of its rules')
    return found ?? nothing
  }
  const group = componentGroup(id, context.schemas.schemas)
  if (group.length === 0) return plan(id, new Set())
  const ties = group.map((tied): TiePlan => ({
    name: context.schemas.functionOf(tied),
    type: context.schemas.typeOf(tied),
    arbitrary: plan(tied, new Set(group)),
  }))
  if (!ends(ties, context.schemas.functionOf(id)))
    place.algebra.report(
      context.schemas.schemas.components.get(id)?.node.place ?? '',
      'each value holds another without end',
    )
  return {
    kind: 'recursive',
    ties,
    entry: context.schemas.functionOf(id),
    sharedName:
      ties.length > 1
        ? context.names.group({
            types: ties.map(({ name }) => name),
            hub: context.schemas.functionOf(id),
            hostile: place.hostile,
          })
        : undefined,
  }
}

/** Whether some value of a component ends. */
function ends(ties: readonly TiePlan[], entry: string): boolean {
  const finite = new Set<string>()
  for (let before = -1; before !== finite.size;) {
    before = finite.size
    for (const { name, arbitrary } of ties) if (!holdsTie(withoutTies(arbitrary, finite))) finite.add(name)
  }
  return finite.has(entry)
}

/** A plan without the ties that are known to end. */
const withoutTies = (plan: ArbitraryPlan, finite: ReadonlySet<string>): ArbitraryPlan =>
  mapParts(plan, (part) =>
    'kind' in part && part.kind === 'tie' && 'name' in part && finite.has(String(part.name)) ? nothing : part,
  )

function breakPlace(context: PlanContext, id: string, range: SourceRange): BreakPlace {
  return {
    ...placeOfComponent(context, id, range),
    breaking: new Set(),
    breaks: planBreaks,
    brokenFunctionOf: context.schemas.brokenFunctionOf,
    canBreak: (of) => canBreak(of, { context, range }),
    weightOf: (of) => weightOf(of, context),
    unbroken: () => undefined,
  }
}

interface Asked {
  readonly context: PlanContext
  readonly range: SourceRange
}

const breakable = new WeakMap<Schemas, Map<string, boolean>>()

/** A component that takes every value has no rule to be broken; one that leads back to itself is asked when it is planned. */
function canBreak(id: string, { context, range }: Asked): boolean {
  const { schemas } = context.schemas
  const known = breakable.get(schemas) ?? new Map<string, boolean>()
  breakable.set(schemas, known)
  const before = known.get(id)
  if (before !== undefined) return before
  known.set(id, true)
  const node = schemas.components.get(id)?.node
  const isAlone = node !== undefined && componentGroup(id, schemas).length === 0
  const found = !isAlone || hasBreak([held(node, false)], breakPlace(context, id, range))
  known.set(id, found)
  return found
}

/** How many rules a component and those that it leads to can break, more or less. */
function weightOf(id: string, context: PlanContext): number {
  const { components } = context.schemas.schemas
  const count = (part: unknown): number => {
    if (Array.isArray(part)) return part.reduce<number>((sum, each) => sum + count(each), 0)
    if (typeof part !== 'object' || part === null) return 0
    const own = 'kind' in part && 'name' in part && !('nodes' in part) && part.kind !== 'properties' ? 1 : 0
    return own + Object.values(part).reduce<number>((sum, each) => sum + count(each), 0)
  }
  return Math.max(1, count(components.get(id)?.node))
}

/** All ways to break one rule of a component. */
export function planBrokenComponent(context: PlanContext, id: string, range: SourceRange): ArbitraryPlan {
  const place = breakPlace(context, id, range)
  const callOf = (of: string): ArbitraryPlan => ({
    kind: 'named',
    functionName: context.schemas.functionOf(of),
    with: [],
    overrides: [],
  })
  const plan = (of: string, breaking: ReadonlySet<string>): BreaksPlan => {
    const node = context.schemas.schemas.components.get(of)?.node
    const found = node
      ? planBreaks([held(node, false)], { ...place, breaking, whole: callOf(of) })
      : undefined
    if (!found || found.list.length === 0)
      context.report(diagnostic('plan/schema-unbreakable', range, { at: node?.place ?? '' }))
    return found ?? { kind: 'breaks', list: [] }
  }
  const group = componentGroup(id, context.schemas.schemas)
  if (group.length === 0) return plan(id, new Set())
  return {
    kind: 'recursiveBreaks',
    ties: group.map((tied) => ({
      name: context.schemas.brokenFunctionOf(tied),
      breaks: plan(tied, new Set(group)),
    })),
    entry: context.schemas.brokenFunctionOf(id),
  }
}

/** A function for each component that something draws. */
export function planSchemaFunctions(context: PlanContext): readonly FactoryPlan[] {
  const { schemas, functionOf, brokenFunctionOf, typeOf, takeNeeded, rangeOf } = context.schemas
  const planned: FactoryPlan[] = []
  const add = (functionName: string, doc: string, rest: Pick<FactoryPlan, 'type' | 'arbitrary'>) =>
    planned.push({
      name: functionName,
      functionName,
      makeName: `make${pascal(functionName)}`,
      doc,
      summary: { of: undefined, fields: [], isNarrow: false },
      params: [],
      overridable: true,
      names: [],
      ...rest,
    })
  for (let next = takeNeeded(); next.valid.length + next.broken.length > 0; next = takeNeeded()) {
    for (const id of next.valid) {
      const range = rangeOf(id) ?? { file: context.spec.file, start: 0, end: 0 }
      const place = schemas.components.get(id)?.node.place ?? ''
      add(functionOf(id), `Any value of ${place}.`, {
        type: typeOf(id),
        arbitrary: planComponent(context, id, range),
      })
    }
    for (const id of next.broken) {
      const range = rangeOf(id) ?? { file: context.spec.file, start: 0, end: 0 }
      const place = schemas.components.get(id)?.node.place ?? ''
      add(brokenFunctionOf(id), `A value that breaks exactly one rule of ${place}, and which one that is.`, {
        type: undefined,
        arbitrary: planBrokenComponent(context, id, range),
      })
    }
  }
  return planned.sort((a, b) => (a.functionName < b.functionName ? -1 : 1))
}
