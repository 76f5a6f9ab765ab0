import type { ParameterNode } from '../../../ir/type-model.ts'
import { inside } from '../context.ts'
import { bare, type TypeHandler } from './handler.ts'

/** Instances, made by the constructor from drawn arguments. */
export const planClass: TypeHandler<'class'> = ({ name, parameters }, typed) => ({
  kind: 'instance',
  className: name,
  arguments: {
    kind: 'tuple',
    elements: parameters.map((parameter) => ({
      arbitrary: typed.planType(elementOf(parameter), bare(typed, inside(typed.place, parameter.name))),
      optional: parameter.optional,
      rest: parameter.rest,
    })),
  },
})

const elementOf = ({ type, rest }: ParameterNode) => (rest && type.kind === 'array' ? type.element : type)
