import type { InvariantPlan, LawPlan } from '../../../ir/plan.ts'
import type { BlockStyle } from '../statements/block-style.ts'
import type { Body, BodyPrinter } from './body.ts'
import { commutativeBody } from './commutative.ts'
import { deterministicBody } from './deterministic.ts'
import { idempotentBody } from './idempotent.ts'
import { postconditionBody } from './postcondition.ts'
import { roundTripBody } from './round-trip.ts'
import { throwsBody } from './throws.ts'
import { totalBody } from './total.ts'

const printers = {
  postcondition: postconditionBody,
  metamorphic: postconditionBody,
  throws: throwsBody,
  total: totalBody,
  'round-trip': roundTripBody,
  idempotent: idempotentBody,
  commutative: commutativeBody,
  deterministic: deterministicBody,
} satisfies { [Kind in LawPlan['kind']]: BodyPrinter<Kind> }

export const kindBody = (plan: InvariantPlan, style: BlockStyle): Body =>
  (printers[plan.law.kind] as (plan: InvariantPlan, law: LawPlan, style: BlockStyle) => Body)(
    plan,
    plan.law,
    style,
  )
