import type { TypeHandler } from './handler.ts'

export const planLiteral: TypeHandler<'literal'> = ({ value }) => ({
  kind: 'constant',
  value: { kind: 'data', value },
  type: undefined,
})

export const planBigintLiteral: TypeHandler<'bigint-literal'> = ({ text }) => ({
  kind: 'constant',
  value: { kind: 'code', text: text.endsWith('n') ? text : `${text}n`, uses: [] },
  type: undefined,
})
