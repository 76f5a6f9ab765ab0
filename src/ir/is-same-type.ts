import type { TypeNode } from './type-model.ts'

/** Whether two types are told by the same words. What they share is not looked into: it may be large, and shared often. */
export const isSameType = (one: TypeNode, other: TypeNode): boolean => isSame(one, other)

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const keys = Object.keys(one)
  if (keys.length !== Object.keys(other).length) return false
  return keys.every((key) => isSame(one[key as keyof typeof one], other[key as keyof typeof other]))
}
