import { rootName } from '../../../ir/root-name.ts'
import type { TypeHandler } from './handler.ts'
import { keepingTo, keepsTo, reportNoneListed } from './listed.ts'

export const planLiteral: TypeHandler<'literal'> = ({ value }, typed) => {
  if (!keepsTo(typed, value)) reportNoneListed(typed)
  return keepingTo({ kind: 'constant', value: { kind: 'data', value }, type: undefined }, value, typed)
}

export const planBigintLiteral: TypeHandler<'bigint-literal'> = ({ text }) => ({
  kind: 'constant',
  value: { kind: 'code', text: text.endsWith('n') ? text : `${text}n`, uses: [] },
  type: undefined,
})

/** A symbol, by the name of the constant that holds it. */
export const planSymbolConstant: TypeHandler<'symbol-constant'> = ({ code }) => ({
  kind: 'constant',
  value: { kind: 'code', ...code },
  type: { text: `typeof ${code.text}`, uses: code.uses },
})

/** The one value that there is. */
export const planExport: TypeHandler<'export'> = ({ name }) => ({
  kind: 'constant',
  value: { kind: 'code', text: name, uses: [rootName(name)] },
  type: undefined,
})
