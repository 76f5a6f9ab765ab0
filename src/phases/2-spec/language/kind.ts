import { invariantKinds } from '../../../ir/spec.ts'
import { word } from '../forms/word.ts'
import { kinds, kindWords } from './kinds.ts'

/** Every kind of the language is known; editors offer those that this version generates. */
export const kind = {
  ...word('kind', kindWords),
  schema: () => ({ anyOf: invariantKinds.map((name) => ({ const: name, description: kinds[name].doc })) }),
}
