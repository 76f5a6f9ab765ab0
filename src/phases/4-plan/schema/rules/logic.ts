import type { RuleOf, SchemaNode } from '../../../../ir/schema-model.ts'
import { denied, held, type RuleHandler, type Rules } from '../algebra.ts'
import { areTaggedApart } from '../apart.ts'
import { denyTagged } from './tagged-choice.ts'
import { mostDenials, spread } from '../spread.ts'
import type { Shape, Term } from '../shape.ts'

/** Shapes that keep all of some terms. */
const expandAll = (shape: Shape, terms: readonly Term[], rules: Rules): readonly Shape[] =>
  terms.reduce<readonly Shape[]>(
    (shapes, term) => {
      const found = shapes.flatMap((one) =>
        isImplied(one, term, rules) ? [one] : rules.expand(one, term, rules),
      )
      return term.holds ? found : spread(found, mostDenials)
    },
    [shape],
  )

/** What a shape has no value of need not be denied once more: each denial multiplies the ways. */
const isImplied = (shape: Shape, { node, holds }: Term, rules: Rules): boolean =>
  !holds && !overlap(shape, node, { ...rules, loose: true })

export const allRule: RuleHandler<'all'> = {
  apply: (shape, { nodes }, rules) =>
    expandAll(
      shape,
      nodes.map((node) => held(node, rules.kept)),
      rules,
    ),
  deny: (shape, { nodes }, rules) => nodes.flatMap((node) => rules.expand(shape, denied(node), rules)),
}

export const refRule: RuleHandler<'ref'> = {
  apply: (shape, { id }, rules) =>
    inside(id, rules, (node, inner) => rules.expand(shape, held(node, rules.kept), inner)),
  deny: (shape, { id }, rules) =>
    inside(id, rules, (node, inner) => rules.expand(shape, denied(node), inner)),
}

/** A reference that leads back to itself in the same place says nothing that ends. */
function inside(
  id: string,
  rules: Rules,
  use: (node: SchemaNode, inner: Rules) => readonly Shape[],
): readonly Shape[] {
  const component = rules.schemas.components.get(id)
  if (!component) return []
  if (rules.above.includes(id)) {
    rules.report(component.node.place, 'it refers to itself in its own place')
    return []
  }
  return use(component.node, { ...rules, above: [...rules.above, id] })
}

/** A branch with what marks it. */
export const branchOf = ({ nodes, marks }: RuleOf<'any'> | RuleOf<'one'>, index: number): readonly Term[] =>
  [nodes[index], marks?.[index]].flatMap((node) => (node ? [held(node, true)] : []))

export const anyRule: RuleHandler<'any'> = {
  apply: (shape, rule, rules) =>
    rule.nodes.flatMap((_, index) =>
      rule.branches
        ? toldBranch(shape, { rule, index }, rules)
        : expandAll(shape, branchOf(rule, index), rules),
    ),
  deny: (shape, { nodes, branches }, rules) =>
    denyNodes(shape, branches?.map(({ strict }, index) => strict ?? nodes[index] ?? never) ?? nodes, rules),
}
const never: SchemaNode = { place: 'never', rules: [{ kind: 'never', name: '' }] }

/** A branch that tells its own faults: they are told only where the others are out of question. */
function toldBranch(
  shape: Shape,
  { rule, index }: { readonly rule: RuleOf<'any'>; readonly index: number },
  rules: Rules,
): readonly Shape[] {
  const { nodes, branches = [] } = rule
  const told = branches[index]?.told
  const node = told ?? nodes[index]
  if (!node) return []
  const others = branches.flatMap(({ strict }, at) => (strict && at !== index ? [denied(strict)] : []))
  return rules
    .expand(shape, held(node, told ? rules.kept : true), rules)
    .flatMap((one) => (one.broken && !shape.broken ? expandAll(one, others, rules) : [one]))
}

/** `oneOf`: the others are denied only where they could hold, too. */
export const oneRule: RuleHandler<'one'> = {
  apply: (shape, rule, rules) =>
    rule.nodes.flatMap((_, index) =>
      expandAll(shape, branchOf(rule, index), rules).flatMap((one) => {
        if (rules.loose) return [one]
        const { nodes } = rule
        const others = nodes.filter((_, at) => at !== index && overlap(one, nodes[at], rules))
        return expandAll(one, others.map(denied), rules)
      }),
    ),
  deny: (shape, { nodes }, rules) => [
    ...denyNodes(shape, nodes, rules),
    ...nodes.flatMap((first, index) =>
      nodes
        .slice(index + 1)
        .filter((second) => !areTaggedApart(shape, [first, second], rules.schemas))
        .flatMap((second) => expandAll(shape, [held(first, true), held(second, true)], rules)),
    ),
  ],
}

const denyNodes = (shape: Shape, nodes: readonly SchemaNode[], rules: Rules): readonly Shape[] =>
  denyTagged(shape, nodes, { rules, denyAll: (one, all) => expandAll(one, all.map(denied), rules) }) ??
  expandAll(shape, nodes.map(denied), rules)

const overlap = (shape: Shape, node: SchemaNode | undefined, rules: Rules): boolean =>
  node !== undefined &&
  !areTaggedApart(shape, [node], rules.schemas) &&
  rules.expand(shape, held(node, true), { ...rules, target: undefined }).length > 0

export const notRule: RuleHandler<'not'> = {
  apply: (shape, { node }, rules) => (rules.loose ? [shape] : rules.expand(shape, denied(node), rules)),
  deny: (shape, { node }, rules) => rules.expand(shape, held(node, true), rules),
}

/** `if`, `then` and `else`: one of the two ways. */
export const whenRule: RuleHandler<'when'> = {
  apply: (shape, { condition, then, otherwise }, rules) => [
    ...expandAll(shape, [held(condition, true), ...(then ? [held(then, rules.kept)] : [])], rules),
    ...expandAll(shape, [denied(condition), ...(otherwise ? [held(otherwise, rules.kept)] : [])], rules),
  ],
  deny: (shape, { condition, then, otherwise }, rules) => [
    ...(then ? expandAll(shape, [held(condition, true), denied(then)], rules) : []),
    ...(otherwise ? expandAll(shape, [denied(condition), denied(otherwise)], rules) : []),
  ],
}
