import { code } from '../fragment.ts'
import type { Printer } from './scope.ts'
import { constraints } from './value.ts'

export const printBigint: Printer<'bigint'> = ({ min, max }) => code`fc.bigInt(${constraints({ min, max })})`
