import type { RuleOf, SchemaNode, SchemaRule, Schemas, ValueType } from '../../../ir/schema-model.ts'
import type { Shape, Term } from './shape.ts'

/** What taking schemas apart needs to know. */
export interface Algebra {
  readonly schemas: Schemas
  /** A rule that no value can be made for. */
  readonly report: (place: string, reason: string) => void
  /** A schema that can be kept in more ways than are told apart: some are left out. */
  readonly leaveOut: (place: string) => void
  /** The types that a value may have where nothing says one. */
  readonly types: readonly ValueType[]
  /** How deep inside of a value we look whether there is any. */
  readonly depth: number
  /** Nothing is told. */
  readonly silent?: boolean
}

/** The rule that is to be broken, once. */
export interface Target {
  readonly rule: SchemaRule
  readonly key: string
}

export interface Rules extends Algebra {
  readonly target: Target | undefined
  /** The schema whose rules these are is a condition for others. */
  readonly kept: boolean
  /** Whoever asks the schema itself does so of the whole. */
  readonly unjudged: boolean
  /** It is enough not to miss any value: what others must not hold beside it is not looked at. */
  readonly loose: boolean
  readonly place: string
  /** The values as they were before any rule of this schema: its `unevaluated` hears only what came after. */
  readonly before: Shape
  /** Components being taken apart in place, and how deep. */
  readonly above: readonly string[]
  readonly expand: (shape: Shape, term: Term, rules: Rules) => readonly Shape[]
}

/** What a kind of rule does to the values of a shape: to those that keep it, and to those that do not. */
export interface RuleHandler<Kind extends SchemaRule['kind']> {
  readonly apply: (shape: Shape, rule: RuleOf<Kind>, rules: Rules) => readonly Shape[]
  readonly deny: (shape: Shape, rule: RuleOf<Kind>, rules: Rules) => readonly Shape[]
}

/** Two rules with the same key are one to whoever is told of its breach; zod tells each of its checks. */
export const keyOf = (rule: SchemaRule): string => {
  const content =
    rule.mild && 'source' in rule ? rule.source : rule.mild && 'format' in rule ? rule.format : ''
  return [rule.name, rule.at ?? '', rule.property ?? '', content].join(':')
}

export const held = (node: SchemaNode, kept: boolean): Term => ({ node, holds: true, kept })
export const denied = (node: SchemaNode): Term => ({ node, holds: false, kept: true })
