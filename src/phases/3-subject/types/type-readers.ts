import type { ts } from 'ts-morph'
import type { TypeNode } from '../../../ir/type-model.ts'
import { readPrimitive, readTypeParameter } from './read-primitive.ts'
import { readArray } from './read-array.ts'
import { readBuiltin } from './read-builtin.ts'
import { readClass } from './read-class.ts'
import { readEnum, readUnion } from './read-union.ts'
import { readFunction } from './read-function.ts'
import { readBrand, readObject } from './read-object.ts'
import type { TypeReader } from './type-reader.ts'

/** Says what a type is when it is of its form, and nothing when it is not. */
export type FormReader = (type: ts.Type, reader: TypeReader) => TypeNode | undefined

/** Every form of type, the narrower before the wider. */
export const readers: readonly FormReader[] = [
  readEnum,
  readPrimitive,
  readTypeParameter,
  readUnion,
  readBrand,
  readArray,
  readBuiltin,
  readFunction,
  readClass,
  readObject,
]
