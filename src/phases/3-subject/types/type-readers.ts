import { readPrimitive, readTypeParameter } from './read-primitive.ts'
import { readArray } from './read-array.ts'
import { readBuiltin, readMappedBuiltin } from './read-builtin.ts'
import { readClass, readClassItself } from './read-class.ts'
import { readEnum, readUnion } from './read-union.ts'
import { readExtended } from './read-extended.ts'
import { readFunction } from './read-function.ts'
import { readBrand } from './read-brand.ts'
import { readListLike } from './read-list-like.ts'
import { readObject } from './read-object.ts'
import type { FormReader } from './reader.ts'

/** Every form of type, the narrower before the wider. */
export const readers: readonly FormReader[] = [
  readEnum,
  readPrimitive,
  readTypeParameter,
  readListLike,
  readBrand,
  readUnion,
  readArray,
  readMappedBuiltin,
  readBuiltin,
  readExtended,
  readClassItself,
  readFunction,
  readClass,
  readObject,
]
