import type { SchemaRule } from '../../../ir/schema-model.ts'
import { keyOf, type Algebra, type RuleHandler, type Rules, type Target } from './algebra.ts'
import type { Data } from '../../../ir/source.ts'
import { fits } from './fits.ts'
import { isEmpty } from './is-empty.ts'
import { mostDenials, spread } from './spread.ts'
import { remembered } from './remembered.ts'
import { limitRule, sizeRule, stepRule } from './rules/amounts.ts'
import { containsRule, elementsRule, entriesRule, itemsRule } from './rules/items.ts'
import { allRule, anyRule, notRule, oneRule, refRule, whenRule } from './rules/logic.ts'
import {
  closedRule,
  dependentRule,
  namesRule,
  needsRule,
  propertiesRule,
  requiredRule,
} from './rules/properties.ts'
import { neverRule, typeOf, typeRule, uniqueRule, valuesRule } from './rules/simple.ts'
import { formatRule, patternRule } from './rules/texts.ts'
import {
  bigStepRule,
  checkedRule,
  coercedRule,
  givenRule,
  givesRule,
  instanceRule,
  mediaRule,
  taggedRule,
  unreadRule,
} from './rules/told.ts'
import { unevaluatedRule, unheardSince } from './rules/unevaluated.ts'
import { anyOfType, type Shape, type Term } from './shape.ts'

const handlers = {
  never: neverRule,
  type: typeRule,
  values: valuesRule,
  limit: limitRule,
  step: stepRule,
  size: sizeRule,
  pattern: patternRule,
  format: formatRule,
  required: requiredRule,
  properties: propertiesRule,
  closed: closedRule,
  names: namesRule,
  needs: needsRule,
  dependent: dependentRule,
  items: itemsRule,
  contains: containsRule,
  unique: uniqueRule,
  unevaluated: unevaluatedRule,
  all: allRule,
  any: anyRule,
  one: oneRule,
  not: notRule,
  when: whenRule,
  ref: refRule,
  entries: entriesRule,
  elements: elementsRule,
  gives: givesRule,
  bigStep: bigStepRule,
  instance: instanceRule,
  media: mediaRule,
  coerced: coercedRule,
  tagged: taggedRule,
  checked: checkedRule,
  given: givenRule,
  unread: unreadRule,
} satisfies { [Kind in SchemaRule['kind']]: RuleHandler<Kind> }

/** Of more ways to keep a schema some are left out. */
export const mostShapes = 200
/** What is left of them: not all of it is drawn anyway, and each way is spelt out. */
const keptShapes = 24

interface Expanding {
  readonly target?: Target
  readonly from?: readonly Shape[]
  readonly unjudged?: boolean
}

/** The shapes that together hold just the values which keep all terms, but for the rule that is to be broken. */
export function expandTerms(
  terms: readonly Term[],
  algebra: Algebra,
  { target, from, unjudged = false }: Expanding = {},
): readonly Shape[] {
  const rules: Rules = {
    ...algebra,
    target,
    kept: false,
    unjudged,
    loose: false,
    place: '',
    before: anyOfType('null'),
    above: [],
    expand: expandTerm,
  }
  const start = from ?? algebra.types.map(anyOfType)
  const found = terms.reduce(
    (shapes, term) => shapes.flatMap((shape) => expandTerm(shape, term, rules)),
    start,
  )
  return target ? found.filter(({ broken }) => broken) : found
}

/** Whether a value of known data keeps a term, as far as data can tell. */
export const accepts = (value: Data, term: Term, algebra: Algebra): boolean =>
  remembered([term], algebra, {
    about: `${typeof value} ${Object.is(value, -0) ? '-0' : String(value)} ${JSON.stringify(value)}`,
    ask: () =>
      expandTerms([term], algebra, { from: [anyOfType(typeOf(value))] }).some((shape) =>
        fitsShape(shape, value, algebra),
      ),
  })

export const fitsShape = (shape: Shape, value: Data, algebra: Algebra): boolean =>
  fits(shape, value, (inner, term) => accepts(inner, term, algebra))

/** Whether any value keeps all terms, as far as can be seen from here. */
const satisfiable = (terms: readonly Term[], algebra: Algebra): boolean => {
  if (terms.some(({ node, holds }) => holds && node.rules.some(({ kind }) => kind === 'never'))) return false
  if (algebra.depth <= 0 || terms.length < 2) return true
  const silent = { ...algebra, silent: true, report: () => undefined, leaveOut: () => undefined }
  return remembered(terms, algebra, {
    about: 'any',
    ask: () => expandTerms(terms, { ...silent, depth: algebra.depth - 1 }).length > 0,
  })
}

const hasValue = (shape: Shape, algebra: Algebra): boolean =>
  !isEmpty(shape, {
    satisfiable: (terms) => satisfiable(terms, algebra),
    accepts: (value, term) => accepts(value, term, algebra),
  })

function expandTerm(shape: Shape, { node, holds, kept }: Term, rules: Rules): readonly Shape[] {
  const target = holds && !kept ? rules.target : undefined
  const here = { ...rules, kept, place: node.place, before: shape, target }
  const found = holds
    ? node.rules.reduce<readonly Shape[]>(
        (shapes, rule) =>
          limited(
            shapes.flatMap((one) => applied(one, rule, here)),
            here,
          ),
        [shape],
      )
    : spread(
        node.rules.flatMap((rule) => handlerOf(rule).deny(shape, rule, here)),
        mostDenials,
      ).map((one) => unheardSince(shape, one))
  return found.filter((one) => hasValue(one, here))
}

/** The rule that is to be broken is denied; what bears the same name may hold or not. */
function applied(shape: Shape, rule: SchemaRule, rules: Rules): readonly Shape[] {
  const { target } = rules
  if (rule === target?.rule) {
    const found = handlerOf(rule).deny(shape, rule, { ...rules, target: undefined })
    return found.map((one) => ({ ...one, broken: true }))
  }
  if (target && keyOf(rule) === target.key && !isHolder(rule)) return [shape]
  return handlerOf(rule).apply(shape, rule, rules)
}

/** Rules that only bring others into their place. */
const inPlace = ['all', 'ref', 'when', 'dependent'] as const

const holders: ReadonlySet<SchemaRule['kind']> = new Set([
  ...inPlace,
  'properties',
  'items',
  'entries',
  'elements',
])

/** Whether a rule holds others and is none itself. */
export const isHolder = (rule: SchemaRule): boolean =>
  holders.has(rule.kind) || (rule.kind === 'unevaluated' && rule.node !== undefined)

interface AnyHandler {
  readonly apply: (shape: Shape, rule: SchemaRule, rules: Rules) => readonly Shape[]
  readonly deny: (shape: Shape, rule: SchemaRule, rules: Rules) => readonly Shape[]
}
const handlerOf = ({ kind }: SchemaRule): AnyHandler => handlers[kind] as unknown as AnyHandler

function limited(shapes: readonly Shape[], { leaveOut, place }: Rules): readonly Shape[] {
  if (shapes.length <= mostShapes) return shapes
  leaveOut(place)
  return spread(shapes, keptShapes)
}
