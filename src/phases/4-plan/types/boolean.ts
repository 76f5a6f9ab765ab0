import type { TypeHandler } from './handler.ts'

export const planBoolean: TypeHandler<'boolean'> = () => ({ kind: 'preset', name: 'boolean' })
