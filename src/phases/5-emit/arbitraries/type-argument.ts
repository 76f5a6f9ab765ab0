import type { CodeText } from '../../../ir/leaf-plan.ts'
import { code, plain, written, type Fragment } from '../fragment.ts'

/** `<Currency>`, or nothing where TypeScript finds the type by itself. */
export const typeArgument = (type: CodeText | undefined): Fragment =>
  type ? code`<${written(type)}>` : plain('')
