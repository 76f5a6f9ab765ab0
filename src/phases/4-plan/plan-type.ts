import type { ArbitraryPlan } from '../../ir/arbitrary-plan.ts'
import type { CalmPreset, PresetName } from '../../ir/preset-name.ts'
import type { TypeNode } from '../../ir/type-model.ts'
import { checkKeywords, isOpen } from './check-keywords.ts'
import { typeBy } from './nameable-type.ts'
import { planArrayType } from './types/array.ts'
import { planBigint } from './types/bigint.ts'
import { planBoolean } from './types/boolean.ts'
import { planBuiltin } from './types/builtin.ts'
import { planClass } from './types/class.ts'
import { planBranded } from './types/branded.ts'
import { planCased } from './types/cased.ts'
import { planBigintLiteral, planExport, planLiteral, planSymbolConstant } from './types/literal.ts'
import { planEnumType } from './types/enum.ts'
import { planFunction } from './types/function.ts'
import type { Typed, TypeHandler } from './types/handler.ts'
import {
  planAny,
  planAnything,
  planNonPrimitive,
  planNull,
  planSymbol,
  planUndefined,
} from './types/nothing.ts'
import { planNumber } from './types/number.ts'
import { planObject } from './types/object.ts'
import { planPromise } from './types/promise.ts'
import { planRef } from './types/ref.ts'
import { planString } from './types/string.ts'
import { planTemplate } from './types/template.ts'
import { planTuple } from './types/tuple.ts'
import { planUnion } from './types/union.ts'
import { planNever, planUnsupported } from './types/unsupported.ts'

const handlers = {
  string: planString,
  number: planNumber,
  boolean: planBoolean,
  bigint: planBigint,
  symbol: planSymbol,
  null: planNull,
  undefined: planUndefined,
  void: planUndefined,
  never: planNever,
  unknown: planAnything,
  any: planAny,
  'non-primitive': planNonPrimitive,
  'symbol-constant': planSymbolConstant,
  export: planExport,
  cased: planCased,
  branded: planBranded,
  literal: planLiteral,
  'bigint-literal': planBigintLiteral,
  enum: planEnumType,
  template: planTemplate,
  array: planArrayType,
  tuple: planTuple,
  object: planObject,
  union: planUnion,
  builtin: planBuiltin,
  class: planClass,
  function: planFunction,
  promise: planPromise,
  ref: planRef,
  unsupported: planUnsupported,
} satisfies { [Kind in TypeNode['kind']]: TypeHandler<Kind> }

const calmPresets: Readonly<Partial<Record<PresetName, CalmPreset>>> = {
  anything: 'calm-anything',
  json: 'calm-json',
  object: 'calm-object',
  something: 'calm-something',
}

/** What fast-check draws of unknown types is hostile at times. */
function calmed(plan: ArbitraryPlan, { place }: Typed): ArbitraryPlan {
  const name = plan.kind === 'preset' && !place.hostile ? calmPresets[plan.name] : undefined
  return name ? { kind: 'preset', name } : plan
}

/** An arbitrary of a type, under the keywords that refine it. */
export function planType(node: TypeNode, typed: Typed): ArbitraryPlan {
  if (!typed.isChecked) checkKeywords(node, typed)
  const isChecked = !isOpen(node, typed)
  const handle = handlers[node.kind] as (node: TypeNode, typed: Typed) => ArbitraryPlan
  const plan = calmed(handle(node, { ...typed, isChecked, planType }), typed)
  if (node.kind === 'branded' || !('brand' in node) || node.brand === undefined) return plan
  return { kind: 'asserted', arbitrary: plan, type: typeBy(typed.context, node.brand, node.route) }
}
